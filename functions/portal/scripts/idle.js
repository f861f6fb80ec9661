// Warns before the session ends for want of a request, and lets one stay; what was typed is never lost by it.
const WARNING_MS = 5 * 60 * 1000;

export function warnBeforeTheEnd() {
  const frame = document.querySelector("[data-idle]");
  if (!frame) return;
  const [warning, over] = ["warning", "over"].map((name) => frame.querySelector(`[data-idle-${name}]`));
  const show = (shown) => [warning, over].forEach((each) => (each.hidden = each !== shown));
  let timers = [];
  const begin = () => {
    timers.forEach(clearTimeout);
    show(null);
    const whole = frame.dataset.idle * 1000;
    timers = [setTimeout(show, whole - WARNING_MS, warning), setTimeout(show, whole, over)];
  };
  frame.querySelector("[data-idle-stay]").addEventListener("click", async () => {
    const answer = await fetch(frame.dataset.session, { credentials: "same-origin" });
    if (answer.ok) begin();
  });
  begin();
}
