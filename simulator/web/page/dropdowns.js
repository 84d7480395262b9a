/** Bootstrap's drop-downs, alerts and collapsing navbar, by their data attributes. */
export function startDropdowns() {
  document.addEventListener('click', (event) => {
    const target = /** @type {Element} */ (event.target);
    const toggle = target.closest('[data-toggle="dropdown"]');
    const opened = toggle?.parentElement?.classList.contains('open');
    for (const open of document.querySelectorAll('.open')) open.classList.remove('open');
    if (toggle) {
      event.preventDefault();
      toggle.parentElement?.classList.toggle('open', !opened);
    }
    target.closest('[data-dismiss="alert"]')?.closest('.alert')?.remove();
    if (target.closest('[data-toggle="collapse"]')) document.querySelector('.nav-collapse')?.classList.toggle('in');
    if (target.closest('a[href="#"]')) event.preventDefault();
  });
}
