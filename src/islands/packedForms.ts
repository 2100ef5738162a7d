/**
 * In a package a form is sent by a press of its button alone: a platform may forbid forms in its sandbox (Kolibri does), and
 * browsers then swallow the event that our forms listen to. Enter in a field is a press of the button too.
 */
export function sendByPress(): void {
  addEventListener('click', (event) => {
    const button = event.target instanceof Element ? event.target.closest('button') : null;
    const form = button?.form;
    if (!form || button.type !== 'submit' || event.defaultPrevented) return;
    event.preventDefault();
    if (form.reportValidity()) form.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
  });
}
