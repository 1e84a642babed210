/*
 * The application's own labels have to be there before it is drawn, or it shows their keys; it looks for them where it keeps them.
 */
import { appRoot, application, readJson } from '../application.js';

const folder = `${appRoot}/app/${application}/locales/`;
const place = `${folder}_locales_data_en_${window.bust}`;
const kept = JSON.parse(localStorage.getItem('camunda-web') || '{}');
if (!kept[place]) {
  const labels = await readJson(`${folder}en.json?bust=${window.bust}`);
  if (labels) {
    kept[place] = JSON.stringify(labels);
    localStorage.setItem('camunda-web', JSON.stringify(kept));
  }
}
