/* Welcome as the desk uses it. */
import { sharedConfig } from '../../tasklist/scripts/shared-config.js';

export default { ...sharedConfig('Welcome'), links: [] };
