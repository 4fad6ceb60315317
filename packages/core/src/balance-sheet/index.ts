export { type GdpUsed, gdpOn, meanGdp } from './gdp.ts';
export { type Phase, type PhaseKind, type PhaseOnDay, phaseOn, phases } from './phases.ts';
