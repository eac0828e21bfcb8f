/**
 * The only script of our pages. What stands behind `#token=` in a letter's link is sent to no server, so that it gets into no log and no `Referer`: somebody has to put it into
 * the form. It is taken out of the address at once, so that it does not stay in the history. Where scripts are off, people put it in themselves.
 */
export const linkScript = `const field = document.getElementById("token");
const token = new URLSearchParams(location.hash.slice(1)).get("token");
if (field && token) {
  field.value = token;
  history.replaceState(null, "", location.pathname);
}
if (field && field.value !== "") {
  for (const part of document.querySelectorAll(".by-hand")) part.hidden = true;
}
`;
