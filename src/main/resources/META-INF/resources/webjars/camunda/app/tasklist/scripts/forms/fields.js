/*
 * Fields: which there are, what they are called and what they hold.
 */

/** What somebody enters something into. */
export const CONTROLS = ['input', 'select', 'textarea'].join();

/** With the boxes of checkboxes and of rows, which are checked and sent as a whole. */
export const FIELDS = [CONTROLS, '[data-collect]', '[data-collect-file]'].join();

/** The variable that the field sends. */
export function nameOf(field) {
  return field.getAttribute('cam-variable-name') || field.dataset.file || field.dataset.collect || field.dataset.collectFile;
}

/** What is out of sight neither has to be filled in nor is sent. */
export function isShown(field) {
  return !field.closest('[hidden]');
}

/** The field's value as text (a box of checkboxes: the ticked ones, comma between), '' if empty; of a checkbox true or false. */
export function read(field) {
  if (field.matches('[data-collect]')) {
    return [...field.querySelectorAll('input[type=checkbox]')].filter(box => box.checked).map(box => box.value).join(',');
  }
  if (field.type === 'checkbox') {
    return field.checked;
  }
  if (field.type === 'radio') {
    return field.checked ? field.value : '';
  }
  return field.value.trim();
}

export function write(field, value) {
  if (field.type === 'checkbox') {
    field.checked = value === true || value === 'true';
  } else {
    field.value = value;
  }
}

/** What the shown field of that name holds: of radio buttons the chosen one's value. */
export function valueIn(root, name) {
  const fields = [...root.querySelectorAll(`[cam-variable-name="${name}"], [data-file="${name}"], [data-collect="${name}"]`)].filter(isShown);
  if (fields[0]?.type === 'radio') {
    return fields.find(field => field.checked)?.value ?? '';
  }
  return fields.length ? read(fields[0]) : undefined;
}
