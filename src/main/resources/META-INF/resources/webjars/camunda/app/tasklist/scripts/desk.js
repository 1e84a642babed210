/*
 * The script that every form of the desk shares. Tasklist loads it once (config.js); a form calls it in its last line:
 *
 *   <form class="desk-form" role="form">
 *     <div data-desk="briefing"></div>
 *     <fieldset>
 *       <div class="form-group">
 *         <label for="answer">Answer to the mission</label>
 *         <textarea id="answer" class="form-control" data-file="answer" rows="8" required></textarea>
 *         <p class="help-block">Goes out as it stands, under the formal opening.</p>
 *       </div>
 *     </fieldset>
 *     <script cam-script type="text/form-script">desk.form(camForm, $scope);</script>
 *   </form>
 *
 * The script takes the form over from Tasklist: what is declared below is read, checked and sent here, and nothing is filled in
 * from process variables. The button "Complete" or "Start" stays Tasklist's own. Nothing else is needed, least of all JavaScript.
 *
 * WHAT A FIELD SENDS (one variable each)
 *   cam-variable-name="x" cam-variable-type="String | Boolean | Long"   input, select, textarea; type="date" sends 2017-08-25;
 *                                       radio buttons: the same two attributes on each, type="radio", the value is what is sent
 *   cam-variable-name="x" cam-variable-type="File"    input type="file": say accept=".pdf,.html" and, if not 20, data-max-mb="5";
 *                                       with `multiple` several files go as x, x2, x3 …; what is allowed is shown below the field
 *   data-file="x"                       textarea of any length: a text file (UTF-8) as a File variable; a String holds 4,000 characters
 *   data-collect="x"                    a box of checkboxes: the values of the ticked ones as one String, comma between
 *   data-collect-file="x"               a box of rows (see data-each): a JSON list as a File variable, one object a row, made of its
 *                                       data-field fields (checkbox: true/false, several radios: the value) and of the row's `id`;
 *                                       rows in which nothing was entered are left out
 *   data-sends-file="x y"               beside a name that a template writes: the names it may write, for the server, which takes
 *                                       the form's own fields only; data-sends="x y" where it is no file; "x_" is x with the tag of
 *                                       any language: x_fr
 *   Empty fields and fields out of sight send nothing, at a task an empty value that clears what an earlier round left.
 *
 * WHAT IS CHECKED, with the complaint at the field: required (also on one radio button of a group, on data-collect and
 *   data-collect-file), minlength, maxlength, min, max, step, pattern, type=date|email|number|url, size and kind of files.
 *   data-invalid="…" replaces the sentence for a wrong pattern. Whatever else is wrong the server says: a refusal "Label: what is
 *   wrong" stands at the field of that label, any other above the button; what was entered stays.
 *
 * WHAT COMES FROM THE BRIEFING: a bean engine.Briefing; its template templates/briefings/<Form>.html is put at data-desk="briefing"
 *   below the card; its entry `data` (a map) is the form's data, named by key ("a.b" goes into a map):
 *   data-prefill="key"                  the field's first value (true/false for a checkbox, a list for data-collect)
 *   data-options="key"                  on a select or data-collect: a list of {value, label, group?, hint?, checked?} or of texts
 *   data-radio="x" data-options="key"   on an empty box: radio buttons for the variable x (required on the box)
 *   data-min="key" data-max="key"       bounds of a date or number
 *   data-desk="part"                    an empty element: the <template data-desk-part="part"> of the briefing takes its place, for fields
 *                                       that several forms have in common
 *   data-text="key"                     puts the text into the element; data-link="key" the address into an <a>
 *   data-each="key"                     with data-collect-file: one copy of the <template> inside for each entry; data-text,
 *                                       data-prefill, data-options inside are looked up in the entry first
 *   data-add="Add a clause"             with data-collect-file: a button for more rows (each can be removed)
 *
 * WHAT IS SEEN
 *   data-when="clearance=SENT_BACK,ABANDONED"   shown (and required, and sent) only while that field has one of these values; "x" alone:
 *                                       while it has any, "!x" while it has none; "flag=true" for a checkbox; "data.key" asks the data
 *   data-required-when="finding=IN_ORDER"       always shown, and required only while that holds
 *   class="desk-decision"               on the fieldset of the last question; radio buttons in whole sentences:
 *                                       <div class="radio"><label><input type="radio" …> In order: pass to the executive office</label></div>
 *   class="desk-list"                   on a box of rows: lines in the place of boxes, for many short ones
 *   Links in a briefing open in a new tab.
 *
 *   type="hidden" with data-prefill      says what the form showed when it was opened; the step may refuse what has changed since.
 *
 * What was typed is kept in the browser tab until the form is sent (files are not).
 */
const application = document.querySelector('base').getAttribute('app-root').replace(/\/camunda$/, '');
const DEFAULT_MAX_MB = 20;
const STRING_LIMIT = 4000;
const MANY = 12;

/* Tasklist's own handling of fields knows no radio buttons and stops at the second of a name; our forms do without it. */
const CamForm = window['camunda-bpm-sdk-js'].Form;
const ordinary = CamForm.prototype.initializeFieldHandlers;
CamForm.prototype.initializeFieldHandlers = function () {
  if (!this.formElement[0].classList.contains('desk-form')) {
    ordinary.call(this);
  }
};

window.desk = {
  /** Called by a form's own script, once, when Tasklist has drawn the form. */
  form(camForm) {
    return new DeskForm(camForm);
  }
};

class DeskForm {

  constructor(camForm) {
    this.camForm = camForm;
    this.root = camForm.formElement[0];
    this.data = {};
    this.busy = false;
    this.takeOver();
    this.message = this.placeFor('refusal', 'beforeend');
    this.briefing = this.placeFor('briefing', 'afterbegin');
    this.ready = this.load();
    camForm.submit = done => this.submit(done);
    camForm.store = () => this.keep();
    this.root.addEventListener('input', event => this.changed(event));
    this.root.addEventListener('change', event => this.changed(event));
  }

  /** Plain elements instead of AngularJS's: else the button is greyed out without a word as long as anything is missing. */
  takeOver() {
    const plain = this.root.innerHTML;
    const controls = this.camForm.formElement.controller('form');
    controls.$getControls().forEach(control => controls.$removeControl(control));
    this.camForm.formElement.empty();
    this.root.innerHTML = plain;
    this.root.setAttribute('novalidate', '');
    for (const element of this.root.querySelectorAll('[ng-model]')) {
      element.removeAttribute('ng-model');
      element.classList.remove(...[...element.classList].filter(name => name.startsWith('ng-')));
    }
  }

  placeFor(name, where) {
    let place = this.root.querySelector(`[data-desk="${name}"]`);
    if (!place) {
      place = document.createElement('div');
      place.dataset.desk = name;
      this.root.insertAdjacentElement(where, place);
    }
    return place;
  }

  // ---- what the form shows -------------------------------------------------------------------------------------------------

  async load() {
    this.root.setAttribute('aria-busy', 'true');
    this.root.inert = true;
    this.briefing.innerHTML = '<p class="text-muted">One moment…</p>';
    try {
      const answer = await fetch(`${application}/forms/briefing?${this.subject()}`, { credentials: 'same-origin', headers: { Accept: 'text/html' } });
      if (!answer.ok || answer.redirected) {
        throw new Error(answer.status);
      }
      this.briefing.innerHTML = await answer.text();
      const data = this.briefing.querySelector('script[data-desk-data]');
      this.data = data ? JSON.parse(data.textContent) : {};
      this.briefing.querySelectorAll('a[href]').forEach(link => { link.target = '_blank'; link.rel = 'noopener'; });
      this.placeParts();
      this.build(this.root, [this.data]);
      this.describeFiles();
      this.restore();
      this.sayDays();
      this.showWhatApplies();
      this.root.removeAttribute('aria-busy');
      this.root.inert = false;
      return true;
    } catch (problem) {
      this.briefing.innerHTML = '';
      this.say('What belongs to this form could not be loaded. Please open it again; if that does not help, tell the desk\'s administrator.');
      return false;
    }
  }

  subject() {
    const { taskId, processDefinitionId, processDefinitionKey } = this.camForm;
    return taskId ? `task=${encodeURIComponent(taskId)}` : `processDefinition=${encodeURIComponent(processDefinitionId || processDefinitionKey)}`;
  }

  placeParts() {
    for (const part of this.briefing.querySelectorAll('template[data-desk-part]')) {
      this.root.querySelector(`[data-desk="${part.dataset.deskPart}"]`).replaceWith(part.content);
    }
  }

  /** Fills a part of the form from the data; `scopes` are asked in turn. */
  build(part, scopes) {
    const find = key => lookUp(key, scopes);
    const own = selector => [...part.querySelectorAll(selector)].filter(element => element.parentElement.closest('.desk-row') === part.closest('.desk-row'));
    // The browser would cut a text that is pasted without a word; one that is too long is complained of instead.
    part.querySelectorAll('[maxlength]').forEach(field => {
      field.dataset.longest = field.getAttribute('maxlength');
      field.removeAttribute('maxlength');
    });
    own('[data-collect-file]').forEach(box => this.buildRows(box, scopes));
    for (const element of own('[data-text]')) {
      element.textContent = find(element.dataset.text) ?? element.textContent;
    }
    for (const element of own('[data-link]')) {
      element.href = find(element.dataset.link) ?? '';
      element.target = '_blank';
    }
    own('[data-options]').forEach(element => drawOptions(element, find(element.dataset.options) || []));
    for (const bound of ['min', 'max']) {
      for (const element of own(`[data-${bound}]`)) {
        const value = find(element.dataset[bound]);
        if (value !== undefined) {
          element.setAttribute(bound, value);
        }
      }
    }
    for (const element of own('[data-prefill]')) {
      const value = find(element.dataset.prefill);
      if (value !== undefined && value !== null) {
        write(element, value);
      }
    }
  }

  buildRows(box, scopes) {
    const template = box.querySelector('template');
    if (!template || box.dataset.built) {
      return;
    }
    box.dataset.built = 'true';
    const rows = document.createElement('div');
    box.append(rows);
    const add = entry => {
      const row = document.createElement('div');
      row.className = 'desk-row';
      row.append(template.content.cloneNode(true));
      const number = rows.childElementCount + 1;
      makeUnique(row, `${box.dataset.collectFile}-${number}`);
      if (entry && entry.id !== undefined) {
        row.dataset.id = entry.id;
      }
      rows.append(row);
      this.build(row, [{ number, ...entry }, ...scopes]);
      return row;
    };
    (lookUp(box.dataset.each, scopes) || []).forEach(add);
    if (rows.childElementCount > MANY) {
      const bar = document.createElement('div');
      bar.className = 'desk-choices-bar';
      bar.append(searchField(() => [...rows.children]));
      rows.before(bar);
      rows.classList.add('desk-scroll');
    }
    if (box.dataset.add) {
      const button = document.createElement('button');
      button.type = 'button';
      button.className = 'btn btn-default btn-sm';
      button.textContent = box.dataset.add;
      button.addEventListener('click', () => {
        const row = add();
        row.dataset.added = 'true';
        row.append(removeButton(() => row.remove()));
        row.querySelector('input, select, textarea')?.focus();
        this.showWhatApplies();
      });
      box.append(button);
    }
  }

  /** Says below each file field what it takes, and which files are chosen. */
  describeFiles() {
    for (const field of this.root.querySelectorAll('input[type=file]')) {
      const kinds = kindsOf(field).map(kind => kind.slice(1).toUpperCase());
      const help = field.parentElement.querySelector('.help-block') || field.parentElement.appendChild(paragraph('help-block'));
      help.append(` ${kinds.length ? `${listed(kinds)}, at` : 'At'} most ${maxMb(field)} MB${field.multiple ? ' each' : ''}.`);
    }
  }

  /** Says the day in words beside each date field: browsers differ in the order of day and month. */
  sayDays() {
    for (const field of this.root.querySelectorAll('input[type=date]')) {
      if (!field.nextElementSibling?.matches('.desk-day')) {
        field.after(paragraph('desk-day', 'span'));
      }
      field.nextElementSibling.textContent = field.value ? asDay(field.value, { weekday: 'long' }) : '';
    }
  }

  changed(event) {
    const field = event.target;
    if (!this.root.contains(field) || field.matches('[data-desk-search]')) {
      return;
    }
    clearError(field);
    const box = field.closest('[data-collect], [data-collect-file]');
    if (box) {
      clearError(box);
    }
    if (event.type === 'change' && field.type === 'file') {
      const problem = fileProblem(field);
      if (problem) {
        complainAt(field, problem);
      }
    }
    this.showWhatApplies();
    this.sayDays();
    this.keep();
  }

  showWhatApplies() {
    for (const part of this.root.querySelectorAll('[data-when]')) {
      part.hidden = !this.applies(part.dataset.when);
    }
    for (const field of this.root.querySelectorAll('[data-required-when]')) {
      field.required = this.applies(field.dataset.requiredWhen);
      sayWhatEmptyMeans(field);
    }
  }

  applies(condition) {
    const [, not, name, , values] = /^(!?)([\w.-]+)(=(.*))?$/.exec(condition.trim()) || [];
    const value = name.startsWith('data.') ? lookUp(name.slice(5), [this.data]) : this.valueOf(name);
    const holds = values === undefined ? Boolean(value) && value !== 'false' : values.split(',').map(one => one.trim()).includes(String(value));
    return not ? !holds : holds;
  }

  /** What the field of that name holds now: the value of the chosen radio button, true or false of a checkbox. */
  valueOf(name) {
    const fields = [...this.root.querySelectorAll(`[cam-variable-name="${name}"], [data-file="${name}"], [data-collect="${name}"]`)]
      .filter(field => !field.closest('[hidden]'));
    if (fields[0]?.type === 'radio') {
      return fields.find(field => field.checked)?.value ?? '';
    }
    return fields.length ? read(fields[0]) : undefined;
  }

  // ---- checking and sending ------------------------------------------------------------------------------------------------

  async submit(done) {
    // Tasklist has to notice that it is its turn again, hence $applyAsync.
    const answer = (...what) => this.camForm.formElement.scope().$root.$applyAsync(() => done?.(...what));
    const prevented = () => answer(new Error('camForm submission prevented'));
    if (this.busy) {
      return prevented();
    }
    this.busy = true;
    try {
      this.say('');
      if (!await this.ready) {
        this.say('This form is not complete. Please open it again.');
        return prevented();
      }
      if (!this.check()) {
        return prevented();
      }
      this.root.setAttribute('aria-busy', 'true');
      const result = await this.send(await this.variables());
      forget(this.draftKey());
      return answer(null, result);
    } catch (refusal) {
      this.refuse(refusal);
      return prevented();
    } finally {
      this.root.removeAttribute('aria-busy');
      this.busy = false;
    }
  }

  check() {
    this.root.querySelectorAll('.desk-error').forEach(complaint => clearError(complaint));
    const complaints = [...this.root.querySelectorAll('input, select, textarea, [data-collect], [data-collect-file]')]
      .filter(field => !field.closest('[hidden]') && !field.closest('template'))
      .map(field => [field, this.problem(field)])
      .filter(([, problem]) => problem);
    complaints.forEach(([field, problem]) => complainAt(field, problem));
    if (complaints.length) {
      this.say(complaints.length === 1 ? 'Not sent yet: one field needs your attention.' : `Not sent yet: ${complaints.length} fields need your attention.`);
      const first = complaints[0][0];
      (first.matches('input, select, textarea') ? first : first.querySelector('input, select, textarea, button') || first).focus();
    }
    return complaints.length === 0;
  }

  /** What is wrong with a field, in words; nothing if it is in order. */
  problem(field) {
    if (field.matches('[data-desk-search]')) {
      return null;
    }
    if (field.matches('[data-collect]')) {
      return field.hasAttribute('required') && !read(field) ? 'Tick at least one.' : null;
    }
    if (field.matches('[data-collect-file]')) {
      return field.hasAttribute('required') && rowsOf(field).length === 0 ? 'Fill in at least one.' : null;
    }
    if (field.type === 'radio') {
      return this.radioProblem(field);
    }
    if (field.type === 'checkbox') {
      return field.required && !field.checked ? 'Please confirm this.' : null;
    }
    if (field.type === 'file') {
      return field.required && !field.files.length ? 'Choose a file.' : fileProblem(field);
    }
    return textProblem(field);
  }

  /** One complaint for the group, at its first button. */
  radioProblem(field) {
    const group = [...this.root.querySelectorAll('input[type=radio]')].filter(other => groupOf(other) === groupOf(field) && !other.closest('[hidden]'));
    return group[0] === field && group.some(other => other.required) && !group.some(other => other.checked) ? 'Choose one of these.' : null;
  }

  async variables() {
    const variables = {};
    const fields = [...this.root.querySelectorAll('[cam-variable-name], [data-file], [data-collect], [data-collect-file]')];
    const shown = fields.filter(field => !field.closest('[hidden]'));
    for (const field of shown) {
      Object.assign(variables, await valuesToSend(field));
    }
    if (this.camForm.taskId) {
      for (const name of fields.map(nameOf)) {
        variables[name] ??= { value: null, type: 'Null' };
      }
    }
    return variables;
  }

  send(variables) {
    const { client, taskId, processDefinitionId, processDefinitionKey } = this.camForm;
    return new Promise((resolve, reject) => {
      const answer = (error, result) => error ? reject(error) : resolve(result);
      if (taskId) {
        client.resource('task').submitForm({ id: taskId, variables }, answer);
      } else {
        client.resource('process-definition').submitForm({ id: processDefinitionId, key: processDefinitionKey, variables }, answer);
      }
    });
  }

  /** The server's sentence, at the field whose label it begins with, else above the button. */
  refuse(refusal) {
    const sentence = plainSentence(refusal);
    const [, label, rest] = /^([^:]{2,60}): (.+)$/s.exec(sentence) || [];
    const field = label && this.fieldLabelled(label);
    if (field) {
      clearError(field);
      complainAt(field, rest.charAt(0).toUpperCase() + rest.slice(1));
      this.say('Not sent yet: one field needs your attention.');
      field.focus?.();
    } else {
      this.say(sentence);
    }
  }

  fieldLabelled(text) {
    const same = element => wording(element) === text.trim().toLowerCase();
    const label = [...this.root.querySelectorAll('label, legend')].find(element => same(element) && !element.closest('[hidden]'));
    if (!label) {
      return [...this.root.querySelectorAll('input, select, textarea, [data-collect], [data-collect-file]')].find(field => nameOf(field) === text.trim());
    }
    return (label.htmlFor && this.root.querySelector(`#${CSS.escape(label.htmlFor)}`))
      || label.closest('.form-group, fieldset')?.querySelector('input, select, textarea, [data-collect], [data-collect-file]');
  }

  say(sentence) {
    this.message.innerHTML = '';
    if (sentence) {
      const box = document.createElement('div');
      box.className = 'alert alert-danger';
      box.setAttribute('role', 'alert');
      box.textContent = sentence;
      this.message.append(box);
      box.scrollIntoView({ block: 'nearest' });
    }
  }

  // ---- keeping what was typed ----------------------------------------------------------------------------------------------

  draftKey() {
    const user = this.camForm.formElement.scope()?.$root?.authentication?.name || '';
    return `desk:${user}:${this.camForm.taskId || this.camForm.processDefinitionId}`;
  }

  /** Fields in their order; rows added by hand are not kept. */
  keepable() {
    return [...this.root.querySelectorAll('input:not([type=file]):not([type=hidden]):not([data-desk-search]), select, textarea')].filter(field => !field.closest('[data-added]'));
  }

  keep() {
    if (this.root.inert) {
      return;
    }
    try {
      sessionStorage.setItem(this.draftKey(), JSON.stringify(held(this.keepable())));
    } catch (full) {
      // Then it is not kept.
    }
  }

  restore() {
    const kept = this.kept();
    const fields = this.keepable();
    const fresh = held(fields);
    if (kept?.length === fields.length && JSON.stringify(kept) !== JSON.stringify(fresh)) {
      hold(fields, kept);
      this.sayWhatIsBack(() => hold(fields, fresh));
    }
  }

  kept() {
    try {
      return JSON.parse(sessionStorage.getItem(this.draftKey()));
    } catch (unreadable) {
      forget(this.draftKey());
      return null;
    }
  }

  /** Whoever opens the form once more sees at once that it is not empty, and may have it so. */
  sayWhatIsBack(beginAnew) {
    const notice = paragraph('alert alert-info');
    const anew = document.createElement('button');
    anew.type = 'button';
    anew.className = 'btn btn-default btn-sm';
    anew.textContent = 'Begin anew';
    anew.addEventListener('click', () => {
      beginAnew();
      notice.remove();
      this.sayDays();
      this.showWhatApplies();
      forget(this.draftKey());
    });
    notice.append('What you entered here before, without sending it, is back. Files have to be chosen again. ', anew);
    this.briefing.append(notice);
  }
}

function held(fields) {
  return fields.map(field => ['checkbox', 'radio'].includes(field.type) ? field.checked : field.value);
}

function hold(fields, values) {
  fields.forEach((field, i) => {
    field[typeof values[i] === 'boolean' ? 'checked' : 'value'] = values[i];
  });
}

// ---- fields ------------------------------------------------------------------------------------------------------------------

function lookUp(key, scopes) {
  if (!key) {
    return undefined;
  }
  for (const scope of scopes) {
    const value = key.split('.').reduce((part, name) => part === null || part === undefined ? undefined : part[name], scope);
    if (value !== undefined) {
      return value;
    }
  }
  return undefined;
}

function nameOf(field) {
  return field.getAttribute('cam-variable-name') || field.dataset.file || field.dataset.collect || field.dataset.collectFile;
}

function groupOf(radio) {
  return radio.getAttribute('cam-variable-name') || radio.name;
}

/** The field's value as text (list for ticked boxes joined by commas), '' if empty. */
function read(field) {
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

function write(field, value) {
  if (field.matches('[data-collect]')) {
    const wanted = (Array.isArray(value) ? value : String(value).split(',')).map(String);
    field.querySelectorAll('input[type=checkbox]').forEach(box => { box.checked = wanted.includes(box.value); });
  } else if (field.matches('[data-radio]')) {
    field.querySelectorAll('input[type=radio]').forEach(radio => { radio.checked = radio.value === String(value); });
  } else if (field.type === 'checkbox') {
    field.checked = value === true || value === 'true';
  } else if (field.type === 'radio') {
    field.checked = field.value === String(value);
  } else {
    field.value = value;
  }
}

async function valuesToSend(field) {
  const name = nameOf(field);
  const type = field.getAttribute('cam-variable-type') || 'String';
  if (field.matches('[data-collect-file]')) {
    const rows = rowsOf(field);
    return rows.length ? { [name]: await fileVariable(new File([JSON.stringify(rows)], `${name}.json`, { type: 'application/json' })) } : {};
  }
  if (field.type === 'file') {
    const entries = await Promise.all([...field.files].map(async (file, i) => [i ? name + (i + 1) : name, await fileVariable(file)]));
    return Object.fromEntries(entries);
  }
  if (field.type === 'radio' && !field.checked) {
    return {};
  }
  const value = read(field);
  if (field.dataset.file) {
    return value ? { [name]: await fileVariable(new File([value], `${name}.txt`, { type: 'text/plain' })) } : {};
  }
  if (type === 'Boolean') {
    return { [name]: { value: field.type === 'checkbox' ? value : value === 'true', type } };
  }
  if (value === '' || value === false) {
    return {};
  }
  return { [name]: { value: type === 'Long' ? Number(value) : value, type } };
}

/** The rows in which something was entered. */
function rowsOf(box) {
  return [...box.querySelectorAll('.desk-row')].filter(row => !row.hidden).map(row => {
    const entry = {};
    for (const field of row.querySelectorAll('[data-field]')) {
      if (field.closest('[hidden]')) {
        continue;
      }
      const value = read(field);
      if (field.type !== 'radio' || field.checked) {
        entry[field.dataset.field] = value;
      }
    }
    return { id: row.dataset.id, entry };
  }).filter(({ entry }) => Object.values(entry).some(value => value !== '' && value !== false))
    .map(({ id, entry }) => id === undefined ? entry : { id, ...entry });
}

function fileVariable(file) {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onerror = () => reject(new Error(`The file ${file.name} could not be read.`));
    reader.onload = () => resolve({
      type: 'File',
      value: reader.result.slice(reader.result.indexOf(',') + 1),
      valueInfo: { filename: file.name, mimeType: file.type || 'application/octet-stream', encoding: 'UTF-8' }
    });
    reader.readAsDataURL(file);
  });
}

// ---- what is wrong, in words --------------------------------------------------------------------------------------------------

function textProblem(field) {
  const value = field.value.trim();
  const { validity } = field;
  if (validity.badInput) {
    return field.type === 'date' ? 'This is no date. Write day, month and year.' : 'This is no number.';
  }
  if (!value) {
    return field.required ? (field.tagName === 'SELECT' ? 'Choose one.' : field.type === 'date' ? 'Choose a date.' : 'Fill this in.') : null;
  }
  const least = Number(field.getAttribute('minlength')) || 0;
  const most = Number(field.dataset.longest) || (field.dataset.file ? Infinity : STRING_LIMIT);
  if (value.length < least) {
    return `At least ${least.toLocaleString('en')} characters, please; there are ${value.length}.`;
  }
  if (value.length > most) {
    return `At most ${most.toLocaleString('en')} characters; there are ${value.length.toLocaleString('en')}.`;
  }
  if (validity.rangeUnderflow) {
    return field.type === 'date' ? `Not before ${asDay(field.min)}.` : `At least ${field.min}.`;
  }
  if (validity.rangeOverflow) {
    return field.type === 'date' ? `Not after ${asDay(field.max)}.` : `At most ${field.max}.`;
  }
  if (validity.stepMismatch) {
    return 'A whole number, please.';
  }
  if (validity.typeMismatch) {
    return field.type === 'email' ? 'This is no mail address. It is written like name@example.org.' : 'This is no web address.';
  }
  return validity.patternMismatch ? field.dataset.invalid || 'This is not in the form asked for.' : null;
}

function fileProblem(field) {
  const kinds = kindsOf(field);
  for (const file of field.files) {
    if (kinds.length && !kinds.some(kind => file.name.toLowerCase().endsWith(kind))) {
      return `${file.name} is none of the kinds allowed here (${listed(kinds.map(kind => kind.slice(1).toUpperCase()))}).`;
    }
    if (file.size > maxMb(field) * 1024 * 1024) {
      return `${file.name} has ${(Math.ceil(file.size / 1024 / 102.4) / 10).toFixed(1)} MB; at most ${maxMb(field)} MB are taken. Choose a smaller file.`;
    }
    if (file.size === 0) {
      return `${file.name} is empty. Choose another file.`;
    }
  }
  return null;
}

function kindsOf(field) {
  return (field.accept || '').toLowerCase().split(',').map(kind => kind.trim()).filter(kind => kind.startsWith('.'));
}

function maxMb(field) {
  return Number(field.dataset.maxMb) || DEFAULT_MAX_MB;
}

function listed(words) {
  return words.length > 1 ? `${words.slice(0, -1).join(', ')} or ${words.at(-1)}` : words.join('');
}

function asDay(iso, more = {}) {
  return new Date(`${iso}T12:00:00`).toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric', ...more });
}

/** The sentence for a person, without what the REST API puts before it. */
function plainSentence(error) {
  let sentence = error?.message || error?.response?.body?.message || '';
  sentence = sentence.replace(/^Cannot (submit task form|submit start form|instantiate process definition|complete task) \S+: /, '').trim();
  if (error?.status === 401) {
    return 'You have been signed out meanwhile. Sign in again in another tab, then press the button once more.';
  }
  if (/optimistic|was updated by another transaction/i.test(sentence)) {
    return 'Somebody else changed this at the same moment. Please open the task again.';
  }
  if (!sentence || /ENGINE-\d+|Exception|^Unknown error|^\w+(\.\w+)+/.test(sentence)) {
    return 'This did not work for a reason that is the desk\'s own. Nothing was sent. Please try again; if it fails again, tell the desk\'s administrator.';
  }
  return sentence;
}

/** Puts the complaint below the field. */
function complainAt(field, problem) {
  const group = homeOf(field);
  const complaint = document.createElement('p');
  complaint.className = 'help-block desk-error';
  complaint.id = `${field.id || nameOf(field) || 'field'}-error-${++complaints}`;
  complaint.textContent = problem;
  group.classList.add('has-error');
  group.append(complaint);
  field.setAttribute('aria-invalid', 'true');
  field.setAttribute('aria-describedby', complaint.id);
}

let complaints = 0;

function clearError(field) {
  const group = homeOf(field);
  group.querySelectorAll(':scope > .desk-error').forEach(complaint => complaint.remove());
  group.classList.remove('has-error');
  group.querySelectorAll('[aria-invalid]').forEach(other => { other.removeAttribute('aria-invalid'); other.removeAttribute('aria-describedby'); });
}

function homeOf(field) {
  if (field.classList.contains('desk-error')) {
    return field.parentElement;
  }
  return field.closest(field.type === 'radio' ? 'fieldset, .form-group' : '.form-group, fieldset') || field.parentElement;
}

function wording(label) {
  const copy = label.cloneNode(true);
  copy.querySelectorAll('.text-muted, .help-block, small').forEach(part => part.remove());
  return copy.textContent.replace(/\(optional\)|[*:]/g, '').replace(/\s+/g, ' ').trim().toLowerCase();
}

// ---- drawing choices ----------------------------------------------------------------------------------------------------------

function drawOptions(element, list) {
  const options = list.map(option => typeof option === 'object' ? option : { value: option, label: option });
  if (element.tagName === 'SELECT') {
    drawSelect(element, options);
  } else if (element.dataset.radio) {
    element.innerHTML = '';
    options.forEach(option => element.append(choice('radio', option, { 'cam-variable-name': element.dataset.radio, 'cam-variable-type': 'String',
      name: element.dataset.radio, ...(element.hasAttribute('required') ? { required: '' } : {}) })));
  } else {
    drawCheckboxes(element, options);
  }
}

/** The first line of a select, before one is chosen. */
function sayWhatEmptyMeans(field) {
  if (field.tagName === 'SELECT' && field.options[0]?.value === '') {
    field.options[0].text = field.required ? 'Choose…' : 'Not known';
  }
}

/** Where something has to be chosen and there is one thing to choose, it is chosen. */
function drawSelect(select, options) {
  select.innerHTML = '';
  const chosen = options.find(option => option.checked) || (select.required && options.length === 1 && options[0]);
  if (!chosen) {
    select.add(new Option('', ''));
    sayWhatEmptyMeans(select);
  }
  const groups = new Map();
  for (const option of options) {
    const entry = new Option(option.label, option.value, false, option === chosen);
    if (!option.group) {
      select.add(entry);
      continue;
    }
    if (!groups.has(option.group)) {
      const group = document.createElement('optgroup');
      group.label = option.group;
      groups.set(option.group, group);
      select.append(group);
    }
    groups.get(option.group).append(entry);
  }
}

/** Many choices get a search field, "all" and "none", and a count. */
function drawCheckboxes(box, options) {
  box.innerHTML = '';
  const list = document.createElement('div');
  list.className = options.length > MANY ? 'desk-choices desk-many' : 'desk-choices';
  let group = null;
  for (const option of options) {
    if (option.group && option.group !== group) {
      group = option.group;
      const heading = document.createElement('p');
      heading.className = 'desk-choices-group';
      heading.textContent = group;
      list.append(heading);
    }
    list.append(choice('checkbox', option, {}));
  }
  if (options.length > MANY) {
    const boxes = () => [...list.querySelectorAll('.checkbox')];
    const count = document.createElement('span');
    count.className = 'text-muted';
    const recount = () => { count.textContent = `${boxes().filter(one => one.querySelector('input').checked).length} of ${options.length} ticked`; };
    const tick = (label, ticked) => {
      const button = document.createElement('button');
      button.type = 'button';
      button.className = 'btn btn-link btn-sm';
      button.textContent = label;
      button.addEventListener('click', () => {
        boxes().filter(one => !one.classList.contains('desk-not-found')).forEach(one => { one.querySelector('input').checked = ticked; });
        list.dispatchEvent(new Event('change', { bubbles: true }));
      });
      return button;
    };
    const bar = document.createElement('div');
    bar.className = 'desk-choices-bar';
    bar.append(searchField(boxes), tick('All', true), tick('None', false), count);
    list.addEventListener('change', recount);
    box.append(bar);
    setTimeout(recount);
  }
  box.append(list);
}

/** A field that leaves only those in sight in which the words typed stand. */
function searchField(entries) {
  const search = document.createElement('input');
  search.type = 'search';
  search.className = 'form-control input-sm';
  search.placeholder = 'Find…';
  search.setAttribute('aria-label', 'Find in this list');
  search.setAttribute('data-desk-search', '');
  search.addEventListener('input', () => entries().forEach(one =>
    one.classList.toggle('desk-not-found', !one.textContent.toLowerCase().includes(search.value.trim().toLowerCase()))));
  return search;
}

function choice(kind, option, attributes) {
  const row = document.createElement('div');
  row.className = kind;
  const label = document.createElement('label');
  const input = document.createElement('input');
  input.type = kind;
  input.value = option.value;
  input.checked = Boolean(option.checked);
  Object.entries(attributes).forEach(([name, value]) => input.setAttribute(name, value));
  label.append(input, ` ${option.label}`);
  if (option.hint) {
    const hint = document.createElement('span');
    hint.className = 'help-block';
    hint.textContent = option.hint;
    label.append(hint);
  }
  row.append(label);
  return row;
}

function paragraph(className, tag = 'p') {
  const element = document.createElement(tag);
  element.className = className;
  return element;
}

function removeButton(act) {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'btn btn-link btn-sm';
  button.textContent = 'Remove';
  button.addEventListener('click', act);
  return button;
}

/** Ids, names of radio groups and what refers to them are made different for each copy of a template. */
function makeUnique(row, suffix) {
  for (const attribute of ['id', 'for', 'aria-describedby']) {
    row.querySelectorAll(`[${attribute}]`).forEach(element => element.setAttribute(attribute, `${element.getAttribute(attribute)}-${suffix}`));
  }
  row.querySelectorAll('input[type=radio]').forEach(radio => { radio.name = `${radio.name}-${suffix}`; });
}

function forget(key) {
  try {
    sessionStorage.removeItem(key);
  } catch (closed) {
    // Nothing was kept then.
  }
}
