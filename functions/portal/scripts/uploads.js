// A file that is chosen: what it looks like, whether it is too large, and how far it has come. Without it, the form is sent plainly.
const PICTURES = ["image/jpeg", "image/png"];
const READY = 4;

export function showUploads() {
  const form = document.querySelector("form[data-upload]");
  if (!form) return;
  const part = (name) => form.querySelector(`[data-upload-${name}]`);
  const input = form.querySelector("input[type=file]");
  const button = form.querySelector("button[type=submit]");
  let sending = null;

  const say = (name) => {
    ["large", "lost"].forEach((each) => (part(each).hidden = each !== name));
    if (name) part(name).focus();
  };
  const preview = () => {
    const [file] = input.files;
    const picture = part("picture");
    if (picture.src) URL.revokeObjectURL(picture.src);
    picture.removeAttribute("src");
    const shown = file && PICTURES.includes(file.type);
    part("preview").hidden = !shown;
    if (shown) picture.src = URL.createObjectURL(file);
    say(file && file.size > Number(form.dataset.upload) ? "large" : null);
  };
  const busy = (on) => {
    part("progress").hidden = !on;
    button.disabled = on;
    part("bar").value = 0;
    part("share").textContent = "";
  };
  const moved = ({ lengthComputable, loaded, total }) => {
    if (!lengthComputable) return;
    const share = Math.round((100 * loaded) / total);
    part("bar").value = share;
    part("share").textContent = `${share} %`;
  };
  const answered = () => {
    // Where the form leads to; or the page again, which says what is wrong.
    if (sending.status < 400 && sending.responseURL !== form.action) location.assign(sending.responseURL);
    else if (sending.status === 422) replace(sending.responseText);
    else form.submit();
  };
  const stopped = (name) => {
    sending = null;
    busy(false);
    say(name);
  };
  input.addEventListener("change", preview);
  part("stop").addEventListener("click", () => sending && sending.abort());
  form.addEventListener("submit", (event) => {
    if (!input.files.length) return;
    event.preventDefault();
    if (sending && sending.readyState < READY) return;
    if (!part("large").hidden) return say("large");
    say(null);
    sending = new XMLHttpRequest();
    sending.open("POST", form.action);
    sending.upload.addEventListener("progress", moved);
    sending.addEventListener("load", answered);
    sending.addEventListener("error", () => stopped("lost"));
    sending.addEventListener("abort", () => stopped(null));
    const fields = new FormData(form);
    busy(true);
    sending.send(fields);
  });
}

function replace(html) {
  const page = new DOMParser().parseFromString(html, "text/html");
  document.title = page.title;
  document.querySelector("main").replaceWith(page.querySelector("main"));
  showUploads();
  const summary = document.querySelector(".govuk-error-summary");
  summary.tabIndex = -1;
  summary.focus();
}
