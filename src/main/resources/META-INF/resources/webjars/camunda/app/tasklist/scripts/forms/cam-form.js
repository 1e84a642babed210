/*
 * What the desk takes from Tasklist's own form (camForm), and what it gives back.
 */

/**
 * Plain elements instead of AngularJS's: else the button is greyed out without a word as long as anything is missing.
 *
 * @return the form's element
 */
export function takeOver({ formElement }) {
  const root = formElement[0];
  const plain = root.innerHTML;
  const controls = formElement.controller('form');
  controls.$getControls().forEach(control => controls.$removeControl(control));
  formElement.empty();
  root.innerHTML = plain;
  root.setAttribute('novalidate', '');
  for (const element of root.querySelectorAll('[ng-model]')) {
    element.removeAttribute('ng-model');
    element.classList.remove(...[...element.classList].filter(name => name.startsWith('ng-')));
  }
  return root;
}

/** What the form is about, as the address of its briefing says it. */
export function subjectOf({ taskId, processDefinitionId, processDefinitionKey }) {
  return taskId ? `task=${encodeURIComponent(taskId)}` : `processDefinition=${encodeURIComponent(processDefinitionId || processDefinitionKey)}`;
}

/** Under which name the browser keeps what this person typed in this form. */
export function draftKey({ formElement, taskId, processDefinitionId }) {
  const user = formElement.scope()?.$root?.authentication?.name || '';
  return `desk:${user}:${taskId || processDefinitionId}`;
}

/** Completes the task or starts the process. */
export function sendBy({ client, taskId, processDefinitionId, processDefinitionKey }, variables) {
  return new Promise((resolve, reject) => {
    const answered = (error, result) => error ? reject(error) : resolve(result);
    if (taskId) {
      client.resource('task').submitForm({ id: taskId, variables }, answered);
    } else {
      client.resource('process-definition').submitForm({ id: processDefinitionId, key: processDefinitionKey, variables }, answered);
    }
  });
}

/** Tells Tasklist how it ended. It has to notice that it is its turn again, hence $applyAsync. */
export function answer({ formElement }, done, ...what) {
  formElement.scope().$root.$applyAsync(() => done?.(...what));
}
