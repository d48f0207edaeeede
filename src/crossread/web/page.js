// The keyboard belongs to the screen from its first line on, without a click.
window.addEventListener("load", () => {
  const take = () => document.querySelector(".xterm-helper-textarea")?.focus();
  take();
  new MutationObserver(take).observe(document.body, { attributes: true, attributeFilter: ["class"] });
});
