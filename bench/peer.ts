import { PetriNetAlignments } from 'pm4js/pm4js/algo/conformance/alignments/petri_net/algorithm.js';
import { Attribute, Event, EventLog, Trace } from 'pm4js/pm4js/objects/log/log.js';
import { AcceptingPetriNet, Marking, PetriNet } from 'pm4js/pm4js/objects/petri_net/petri_net.js';
import type { Flow } from '../src/contract/playbook';

const ACTIVITY = 'concept:name';
/** pm4js counts in ten-thousandths, so that silent moves may cost a little; here they cost nothing. */
const ONE_MOVE = 10_000;

/** The net of a flow: a place for each stage ("was there last"), a transition for each start and each allowed move, and a silent one from each end to the sink. */
function makeNet(flow: Pick<Flow, 'start' | 'end' | 'moves'>): AcceptingPetriNet {
  const net = new PetriNet('flow');
  const source = net.addPlace('source');
  const sink = net.addPlace('sink');
  const places = new Map<string, ReturnType<PetriNet['addPlace']>>();
  const placeOf = (stage: string): ReturnType<PetriNet['addPlace']> => {
    const place = places.get(stage) ?? net.addPlace(`in ${stage}`);
    places.set(stage, place);
    return place;
  };
  const connect = (name: string, label: string | null, from: typeof source, to: typeof source): void => {
    const transition = net.addTransition(name, label);
    net.addArcFromTo(from, transition);
    net.addArcFromTo(transition, to);
  };
  for (const stage of flow.start) connect(`start in ${stage}`, stage, source, placeOf(stage));
  for (const [from, targets] of Object.entries(flow.moves))
    for (const to of targets) connect(`${from} to ${to}`, to, placeOf(from), placeOf(to));
  for (const stage of flow.end) connect(`end in ${stage}`, null, placeOf(stage), sink);
  const initial = new Marking(net);
  initial.setTokens(source, 1);
  const final = new Marking(net);
  final.setTokens(sink, 1);
  return new AcceptingPetriNet(net, initial, final);
}

function makeLog(traces: readonly (readonly string[])[]): EventLog {
  const log = new EventLog();
  for (const stages of traces) {
    const trace = new Trace();
    for (const stage of stages) {
      const event = new Event();
      event.attributes[ACTIVITY] = new Attribute(stage);
      trace.events.push(event);
    }
    log.traces.push(trace);
  }
  return log;
}

/**
 * pm4js at the same task: its exact alignments on the Petri net of the flow, with our costs (1 for a move in the log alone or in the model
 * alone, 0 for a silent one). Net and log are made beforehand; the function that comes back does nothing but align, and gives each cost.
 */
export function preparePeer(flow: Pick<Flow, 'start' | 'end' | 'moves'>, traces: readonly (readonly string[])[]): () => number[] {
  const net = makeNet(flow);
  const log = makeLog(traces);
  const modelMoves = Object.fromEntries(Object.entries(net.net.transitions).map(([id, { label }]) => [id, label === null ? 0 : ONE_MOVE]));
  return () => PetriNetAlignments.apply(log, net, ACTIVITY, Number.MAX_VALUE, null, modelMoves, null).overallResult.map(({ cost }) => cost);
}
