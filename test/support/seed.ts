// The same generated cases in every run, so that a failure is the change's own; SEED=n in the environment draws others.
import fc from 'fast-check';

fc.configureGlobal({ seed: Number(process.env['SEED'] ?? 1) });
