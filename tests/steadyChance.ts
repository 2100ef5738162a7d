/** Property tests draw the same each time: a score that is compared must not be luck. */
import fc from 'fast-check';

fc.configureGlobal({ seed: 1 });
