/** How the pages look: one column that fits a phone, larger on a desk; colours of at least 4.5 : 1, dark where the system is. */
export const style = `
:root { color-scheme: light dark; --ink: #1a1d24; --paper: #f4f5f7; --card: #ffffff; --line: #767b87; --quiet: #4c5261; --brand: #1f4fd8; --on-brand: #ffffff; --fault: #a4161a; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #f1f3f7; --paper: #101217; --card: #1a1d24; --line: #8b91a0; --quiet: #b9bfcc; --brand: #9db8ff; --on-brand: #0d1530; --fault: #ffb3b3; }
}
* { box-sizing: border-box; }
body { margin: 0; min-height: 100vh; display: flex; flex-direction: column; align-items: center; background: var(--paper); color: var(--ink); font: 1rem/1.5 system-ui, sans-serif; }
header { margin: 2rem 1rem 0; font-weight: 700; font-size: 1.25rem; letter-spacing: -0.01em; }
main { width: 100%; max-width: 26rem; padding: 1.5rem 1.25rem 2rem; }
@media (min-width: 40rem) {
  header { margin-top: 4rem; }
  main { margin-top: 1.5rem; padding: 2rem; background: var(--card); border-radius: 0.75rem; box-shadow: 0 1px 4px rgb(0 0 0 / 0.2); }
}
h1 { margin: 0 0 0.25rem; font-size: 1.5rem; line-height: 1.25; overflow-wrap: anywhere; }
p { margin: 0 0 1rem; overflow-wrap: anywhere; }
ul { margin: 0 0 1rem; padding-left: 1.25rem; }
label { display: block; margin-top: 1rem; font-weight: 600; }
input { display: block; width: 100%; margin-top: 0.25rem; padding: 0.625rem 0.75rem; font: inherit; color: inherit; background: var(--card); border: 1px solid var(--line); border-radius: 0.5rem; }
input[aria-invalid="true"] { border: 2px solid var(--fault); }
button { display: block; width: 100%; min-height: 2.75rem; margin-top: 1.25rem; padding: 0.5rem 1rem; font: inherit; font-weight: 600; color: var(--on-brand); background: var(--brand); border: 1px solid var(--brand); border-radius: 0.5rem; cursor: pointer; }
button.second { margin-top: 0.75rem; color: var(--brand); background: transparent; }
:focus-visible { outline: 3px solid var(--brand); outline-offset: 2px; }
hr { margin: 1.5rem 0 0.5rem; border: 0; border-top: 1px solid var(--line); }
.choice { display: flex; gap: 0.75rem; align-items: flex-start; margin: 1rem 0 0; }
.choice input { flex: none; width: 1.5rem; height: 1.5rem; margin: 0; }
.choice label { margin: 0; font-weight: 400; }
.quiet { color: var(--quiet); }
.fault { padding: 0.75rem 1rem; border: 1px solid var(--fault); border-radius: 0.5rem; color: var(--fault); font-weight: 600; }
`.trimStart();
