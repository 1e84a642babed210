/*
 * Choices drawn from the data: a select, radio buttons, or a box of checkboxes.
 */
import { message } from '../messages.js';
import { button, paragraph } from './elements.js';
import { isFound, isLong, searchField } from './long-lists.js';

/** @param list of {value, label, checked?} or of texts */
export function drawChoices(element, list) {
  const options = list.map(option => typeof option === 'object' ? option : { value: option, label: option });
  element.replaceChildren();
  if (element.tagName === 'SELECT') {
    drawSelect(element, options);
  } else if (element.dataset.radio) {
    drawRadios(element, options);
  } else {
    drawCheckboxes(element, options);
  }
}

/** The first line of a select, before one is chosen. */
export function sayWhatEmptyMeans(field) {
  if (field.tagName === 'SELECT' && field.options[0]?.value === '') {
    field.options[0].text = message(field.required ? 'script.choice.choose' : 'script.choice.notKnown');
  }
}

/** Where something has to be chosen and there is one thing to choose, it is chosen. */
function drawSelect(select, options) {
  const chosen = options.find(option => option.checked) || (select.required && options.length === 1 && options[0]);
  if (!chosen) {
    select.add(new Option('', ''));
    sayWhatEmptyMeans(select);
  }
  options.forEach(option => select.add(new Option(option.label, option.value, false, option === chosen)));
}

function drawRadios(box, options) {
  for (const option of options) {
    const row = choice('radio', option);
    const input = row.querySelector('input');
    input.name = box.dataset.radio;
    input.setAttribute('cam-variable-name', box.dataset.radio);
    input.setAttribute('cam-variable-type', 'String');
    input.required = box.hasAttribute('required');
    box.append(row);
  }
}

/** Many choices get a search field, "all" and "none", and a count. */
function drawCheckboxes(box, options) {
  const list = paragraph('desk-choices', 'div');
  list.append(...options.map(option => choice('checkbox', option)));
  if (isLong(options)) {
    list.classList.add('desk-many');
    box.append(barAbove(list));
  }
  box.append(list);
}

function barAbove(list) {
  const rows = [...list.children];
  const boxOf = row => row.querySelector('input');
  const count = paragraph('text-muted', 'span');
  const recount = () => { count.textContent = message('script.choice.ticked', rows.filter(row => boxOf(row).checked).length, rows.length); };
  const tick = (label, ticked) => button('btn-link', label, () => {
    rows.filter(isFound).forEach(row => { boxOf(row).checked = ticked; });
    list.dispatchEvent(new Event('change', { bubbles: true }));
  });
  const bar = paragraph('desk-choices-bar', 'div');
  bar.append(searchField(() => rows), tick(message('script.choice.all'), true), tick(message('script.choice.none'), false), count);
  list.addEventListener('change', recount);
  // What was typed before may tick some of them yet.
  setTimeout(recount);
  return bar;
}

function choice(kind, option) {
  const row = paragraph(kind, 'div');
  const label = document.createElement('label');
  const input = document.createElement('input');
  input.type = kind;
  input.value = option.value;
  input.checked = Boolean(option.checked);
  label.append(input, ` ${option.label}`);
  row.append(label);
  return row;
}
