/*
 * Where it is said what is wrong: below the field, and above the button.
 */
import { paragraph } from './elements.js';
import { CONTROLS, nameOf } from './fields.js';

let complaints = 0;

/** Puts the complaint below the field. */
export function complainAt(field, problem) {
  const group = homeOf(field);
  const complaint = paragraph('help-block desk-error');
  complaint.id = `${field.id || nameOf(field) || 'field'}-error-${++complaints}`;
  complaint.textContent = problem;
  group.classList.add('has-error');
  group.append(complaint);
  field.setAttribute('aria-invalid', 'true');
  field.setAttribute('aria-describedby', complaint.id);
}

export function clearComplaint(field) {
  const group = homeOf(field);
  group.querySelectorAll(':scope > .desk-error').forEach(complaint => complaint.remove());
  group.classList.remove('has-error');
  group.querySelectorAll('[aria-invalid]').forEach(other => { other.removeAttribute('aria-invalid'); other.removeAttribute('aria-describedby'); });
}

export function clearAll(root) {
  root.querySelectorAll('.desk-error').forEach(clearComplaint);
}

/** The field itself, or the first in a box. */
export function focusOn(field) {
  (field.matches(CONTROLS) ? field : field.querySelector(`${CONTROLS},button`) || field).focus();
}

/** Says something about the whole form, or takes it back. */
export function say(place, sentence) {
  place.replaceChildren();
  if (sentence) {
    const box = paragraph('alert alert-danger', 'div');
    box.setAttribute('role', 'alert');
    box.textContent = sentence;
    place.append(box);
    box.scrollIntoView({ block: 'nearest' });
  }
}

/** A group of radio buttons stands in a fieldset, any other field in a group of its own. */
function homeOf(field) {
  if (field.classList.contains('desk-error')) {
    return field.parentElement;
  }
  return field.closest(field.type === 'radio' ? 'fieldset, .form-group' : '.form-group, fieldset') || field.parentElement;
}
