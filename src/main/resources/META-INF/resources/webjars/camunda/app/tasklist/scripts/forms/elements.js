/*
 * Elements that several modules draw. What comes from data goes in as text, never as HTML.
 */

export function paragraph(className, tag = 'p') {
  const element = document.createElement(tag);
  element.className = className;
  return element;
}

export function button(className, label, act) {
  const element = paragraph(`btn btn-sm ${className}`, 'button');
  element.type = 'button';
  element.textContent = label;
  element.addEventListener('click', act);
  return element;
}
