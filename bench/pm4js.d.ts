/** The parts of pm4js that the bench calls; the package has no types of its own, and its main file exports nothing. */
declare module 'pm4js/pm4js/objects/log/log.js' {
  export class Attribute {
    constructor(value: string);
  }
  export class Event {
    attributes: Record<string, Attribute>;
  }
  export class Trace {
    events: Event[];
  }
  export class EventLog {
    traces: Trace[];
  }
}

declare module 'pm4js/pm4js/objects/petri_net/petri_net.js' {
  export interface PetriNetPlace {
    readonly name: string;
  }
  export interface PetriNetTransition {
    readonly label: string | null;
  }
  export class PetriNet {
    constructor(name: string);
    transitions: Record<string, PetriNetTransition>;
    addPlace(name: string): PetriNetPlace;
    /** A transition without a label is silent. */
    addTransition(name: string, label: string | null): PetriNetTransition;
    addArcFromTo(source: PetriNetPlace | PetriNetTransition, target: PetriNetPlace | PetriNetTransition): void;
  }
  export class Marking {
    constructor(net: PetriNet);
    setTokens(place: PetriNetPlace, tokens: number): void;
  }
  export class AcceptingPetriNet {
    constructor(net: PetriNet, initial: Marking, final: Marking);
    readonly net: PetriNet;
  }
}

declare module 'pm4js/pm4js/algo/conformance/alignments/petri_net/algorithm.js' {
  import type { EventLog } from 'pm4js/pm4js/objects/log/log.js';
  import type { AcceptingPetriNet } from 'pm4js/pm4js/objects/petri_net/petri_net.js';

  /** Costs are in ten-thousandths: the result is divided by 10,000 and rounded down. */
  type Costs = Record<string, number> | null;
  export const PetriNetAlignments: {
    /** One result a trace, in the order of the log; equal traces are aligned once. */
    apply(
      log: EventLog,
      net: AcceptingPetriNet,
      activityKey: string,
      maxSeconds: number,
      syncCosts: Costs,
      modelMoveCosts: Costs,
      logMoveCosts: Costs,
    ): { overallResult: { cost: number }[] };
  };
}
