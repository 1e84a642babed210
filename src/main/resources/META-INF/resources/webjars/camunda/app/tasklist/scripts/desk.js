/*
 * The one script of the desk in each of Camunda's web applications (customScripts): it takes up the parts that belong to the application. The
 * application waits for it and stays empty if it fails; so a part that cannot be had is told to the console and left out.
 */
import { application } from './application.js';

const EVERYWHERE = ['./session/signed-out.js', './session/labels.js'];
const PARTS = {
  tasklist: ['./tasks/due-date-order.js', './tasks/desk-clock.js', './tasks/new-york-time.js', './forms/forms.js']
};

const parts = await Promise.allSettled([...EVERYWHERE, ...PARTS[application] ?? []].map(part => import(part)));
parts.filter(part => part.status === 'rejected').forEach(part => console.error(part.reason));
