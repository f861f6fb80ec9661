// A file that is chosen: what it looks like, whether it is too large, and how far it has come. Without it, the form is sent plainly.
const PICTURES = ["image/jpeg", "image/png"];
const REFUSED = 422;

// `straight`: how a file that is too large for a form goes straight to where it is kept.
export function showUploads(straight) {
  const form = document.querySelector("form[data-upload]");
  if (!form) return;
  const part = (name) => form.querySelector(`[data-upload-${name}]`);
  const inputs = [...form.querySelectorAll("input[type=file]")];
  const chosen = () => inputs.flatMap((each) => [...each.files])[0];
  const plain = Number(form.dataset.upload);
  const most = Number(form.dataset.uploadMost || plain);
  let turn = null;

  const say = (name) => {
    ["large", "unsafe", "lost"].forEach((each) => (part(each).hidden = each !== name));
    if (name) part(name).focus();
  };
  const hinders = (file) => {
    if (file.size > most) return "large";
    return file.size > plain && !straight.able() ? "unsafe" : null;
  };
  const preview = () => {
    const file = chosen();
    const picture = part("picture");
    if (picture.src) URL.revokeObjectURL(picture.src);
    picture.removeAttribute("src");
    const shown = file && PICTURES.includes(file.type);
    part("preview").hidden = !shown;
    if (shown) picture.src = URL.createObjectURL(file);
    say(file ? hinders(file) : null);
  };
  const busy = (on) => {
    part("progress").hidden = !on;
    form.querySelector("button[type=submit]").disabled = on;
    part("bar").value = 0;
    part("share").textContent = "";
  };
  const moved = ({ lengthComputable, loaded, total }) => {
    if (!lengthComputable) return;
    const share = Math.round((100 * loaded) / total);
    part("bar").value = share;
    part("share").textContent = `${share} %`;
  };
  const stopped = (name) => {
    turn = null;
    busy(false);
    say(name);
  };
  const refused = (html) => {
    turn = null;
    replace(html);
    showUploads(straight);
    const summary = document.querySelector(".govuk-error-summary");
    summary.tabIndex = -1;
    summary.focus();
  };
  const send = (address, fields, answered) => {
    const sending = new XMLHttpRequest();
    turn.abort = () => sending.abort();
    sending.open("POST", address);
    sending.upload.addEventListener("progress", moved);
    sending.addEventListener("load", () => answered(sending));
    sending.addEventListener("error", () => stopped("lost"));
    sending.addEventListener("abort", () => stopped(null));
    sending.send(fields);
  };
  const sendPlainly = () => {
    send(form.action, new FormData(form), (sending) => {
      // Where the form leads to; or the page again, which says what is wrong.
      if (sending.status < 400 && sending.responseURL !== form.action) location.assign(sending.responseURL);
      else if (sending.status === REFUSED) refused(sending.responseText);
      else form.submit();
    });
  };
  const sendStraight = async (file) => {
    const mine = turn;
    const answer = await straight.declared(form, file).catch(() => null);
    const text = answer && (await answer.text().catch(() => ""));
    if (turn !== mine) return;
    if (!text) return stopped("lost");
    if (answer.status === REFUSED) return refused(text);
    // Signed out meanwhile, or taken by somebody else: the page itself says so.
    if (!answer.ok) return location.reload();
    const { url, fields, next } = JSON.parse(text);
    send(url, straight.filled(fields, file), ({ status }) => (status < 300 ? location.assign(next) : stopped("lost")));
  };
  inputs.forEach((each) => each.addEventListener("change", preview));
  part("stop").addEventListener("click", () => turn && (turn.abort ? turn.abort() : stopped(null)));
  form.addEventListener("submit", (event) => {
    const file = chosen();
    if (!file) return;
    event.preventDefault();
    if (turn) return;
    if (hinders(file)) return say(hinders(file));
    say(null);
    turn = {};
    busy(true);
    if (file.size > plain) sendStraight(file);
    else sendPlainly();
  });
}

function replace(html) {
  const page = new DOMParser().parseFromString(html, "text/html");
  document.title = page.title;
  document.querySelector("main").replaceWith(page.querySelector("main"));
}
