/*
 * One form, from the moment Tasklist has drawn it until it is sent: it loads what belongs to it, follows what is entered, is checked and sent.
 */
import { message } from '../messages.js';
import { countUp, loadBriefing, placeFor, placeParts, tokenIn } from './briefing.js';
import { answer, draftKey, sendBy, subjectOf, takeOver } from './cam-form.js';
import { checkAll } from './checks.js';
import { clearComplaint, complainAt, focusOn, say } from './complaints.js';
import { showWhatApplies } from './conditions.js';
import { sayDays } from './dates.js';
import { forget, keep, restore } from './draft.js';
import { describeFiles, fileProblem, handIn } from './files.js';
import { fill } from './filling.js';
import { Leaving } from './leaving.js';
import { isSearch } from './long-lists.js';
import { fieldLabelled, refusalOf } from './refusals.js';
import { variablesOf } from './variables.js';

/** Tasklist's own word for a form that is not to be sent: it says nothing then. */
const PREVENTED = 'camForm submission prevented';

export class DeskForm {

  constructor(camForm) {
    this.camForm = camForm;
    this.root = takeOver(camForm);
    this.data = {};
    this.busy = false;
    this.notice = placeFor(this.root, 'refusal', 'beforeend');
    this.briefing = placeFor(this.root, 'briefing', 'afterbegin');
    this.ready = this.load();
    camForm.submit = done => this.submit(done);
    camForm.store = () => this.keep();
    this.root.addEventListener('input', event => this.changed(event));
    this.root.addEventListener('change', event => this.changed(event));
  }

  /** @return whether the form is there in full */
  async load() {
    this.root.setAttribute('aria-busy', 'true');
    this.root.inert = true;
    try {
      this.data = await loadBriefing(this.briefing, subjectOf(this.camForm));
      placeParts(this.root, this.briefing);
      fill(this.root, [this.data]);
      describeFiles(this.root);
      restore(this.root, draftKey(this.camForm), this.briefing, () => this.startedAnew());
      this.leaving = new Leaving(this.root, this.root.querySelector('[data-desk="leaving"]'), subjectOf(this.camForm), tokenIn(this.briefing));
      this.follow();
      this.leaving.show();
      countUp(this.briefing, subjectOf(this.camForm), () => this.refresh());
      this.root.removeAttribute('aria-busy');
      this.root.inert = false;
      return true;
    } catch (problem) {
      this.briefing.innerHTML = '';
      say(this.notice, message('script.form.couldNotBeLoaded'));
      return false;
    }
  }

  /** What was counted is through: the briefing as it is now; what was entered stays. */
  async refresh() {
    this.data = await loadBriefing(this.briefing, subjectOf(this.camForm));
    this.follow();
    this.leaving.show();
  }

  changed(event) {
    const field = event.target;
    if (!this.root.contains(field) || isSearch(field)) {
      return;
    }
    clearComplaint(field);
    const box = field.closest('[data-collect], [data-collect-file]');
    if (box) {
      clearComplaint(box);
    }
    if (event.type === 'change' && field.type === 'file') {
      const problem = fileProblem(field);
      if (problem) {
        complainAt(field, problem);
      }
    }
    this.follow();
    this.keep();
    this.leaving?.changed();
  }

  startedAnew() {
    this.follow();
    this.leaving.changed();
  }

  follow() {
    showWhatApplies(this.root, this.data);
    sayDays(this.root);
  }

  keep() {
    if (!this.root.inert) {
      keep(this.root, draftKey(this.camForm));
    }
  }

  /** @param done Tasklist's own, called with an error or with what the server answered */
  async submit(done) {
    const prevented = () => answer(this.camForm, done, new Error(PREVENTED));
    if (this.busy) {
      return prevented();
    }
    this.busy = true;
    try {
      say(this.notice, '');
      if (!await this.ready) {
        say(this.notice, message('script.form.notComplete'));
        return prevented();
      }
      const complaints = checkAll(this.root);
      if (complaints.length) {
        this.needsAttention(complaints);
        return prevented();
      }
      this.root.setAttribute('aria-busy', 'true');
      const variables = await variablesOf(this.root, Boolean(this.camForm.taskId), file => handIn(file, tokenIn(this.briefing)));
      const result = await sendBy(this.camForm, variables);
      forget(draftKey(this.camForm));
      return answer(this.camForm, done, null, result);
    } catch (problem) {
      this.refused(refusalOf(problem));
      return prevented();
    } finally {
      this.root.removeAttribute('aria-busy');
      this.busy = false;
    }
  }

  /** The server's sentence, at the field whose label it begins with, else above the button. */
  refused({ sentence, label, rest }) {
    const field = label && fieldLabelled(this.root, label);
    if (field) {
      clearComplaint(field);
      complainAt(field, rest);
      this.needsAttention([field]);
    } else {
      say(this.notice, sentence);
    }
  }

  needsAttention(fields) {
    say(this.notice, fields.length === 1 ? message('script.form.notSentOneFieldNeedsAttention')
      : message('script.form.notSentFieldsNeedAttention', fields.length));
    focusOn(fields[0]);
  }
}
