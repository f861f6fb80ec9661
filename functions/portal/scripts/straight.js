// A file that is larger than the portal takes itself: it is told of, and what is answered says where to send it.
const HEAD = 64;

// A digest is made only where nobody can have changed the page (a secure context).
export const able = () => Boolean(window.crypto && crypto.subtle);

// The portal's answer: the form for exactly this file, or the page that says what is wrong with it.
export async function declared(form, file) {
  const told = new URLSearchParams();
  for (const [name, value] of new FormData(form)) if (typeof value === "string") told.append(name, value);
  told.set("name", file.name);
  told.set("size", file.size);
  told.set("head", hex(await file.slice(0, HEAD).arrayBuffer()));
  told.set("sha256", hex(await crypto.subtle.digest("SHA-256", await file.arrayBuffer())));
  return fetch(form.dataset.uploadDeclare, { method: "POST", body: told, credentials: "same-origin" });
}

// The file comes last: what stands behind it, the bucket does not read.
export function filled(fields, file) {
  const body = new FormData();
  Object.entries(fields).forEach(([name, value]) => body.append(name, value));
  body.append("file", file);
  return body;
}

function hex(bytes) {
  return Array.from(new Uint8Array(bytes), (each) => each.toString(16).padStart(2, "0")).join("");
}
