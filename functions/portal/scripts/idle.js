// Warns before the session ends for want of a request, and lets one stay; what was typed is never lost by it.
const WARNING_MS = 5 * 60 * 1000;

export function warnBeforeTheEnd() {
  const frame = document.querySelector("[data-idle]");
  if (!frame) return;
  const [warning, over] = ["warning", "over"].map((name) => frame.querySelector(`[data-idle-${name}]`));
  const show = (shown) => [warning, over].forEach((each) => (each.hidden = each !== shown));
  let end, waiting;
  const look = () => {
    const left = end - Date.now();
    show(left <= 0 ? over : left <= WARNING_MS ? warning : null);
    clearTimeout(waiting);
    if (left > 0) waiting = setTimeout(look, left > WARNING_MS ? left - WARNING_MS : left);
  };
  const begin = () => {
    end = Date.now() + frame.dataset.idle * 1000;
    look();
  };
  frame.querySelector("[data-idle-stay]").addEventListener("click", async () => {
    // Without an answer, nobody knows: the warning stays.
    const answer = await fetch(frame.dataset.session, { credentials: "same-origin" }).catch(() => null);
    if (answer?.ok) begin();
    else if (answer) show(over);
  });
  // A machine that slept counted nothing.
  document.addEventListener("visibilitychange", look);
  begin();
}
