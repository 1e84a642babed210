/*
 * Days in words: browsers differ in the order of day and month.
 */
import { paragraph } from './elements.js';

/** "25 August 2017". @param more such as { weekday: 'long' } */
export function asDay(iso, more = {}) {
  return new Date(`${iso}T12:00:00`).toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric', ...more });
}

/** Says beside each date field which day it holds. */
export function sayDays(root) {
  for (const field of root.querySelectorAll('input[type=date]')) {
    if (!field.nextElementSibling?.matches('.desk-day')) {
      field.after(paragraph('desk-day', 'span'));
    }
    field.nextElementSibling.textContent = field.value ? asDay(field.value, { weekday: 'long' }) : '';
  }
}
