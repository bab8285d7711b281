/** What travelling costs, as rough sums in minor units of the plan's currency; every one can be changed in a plan. */
export type EstimateConstants = {
  /** There and back by train or bus: a sum, and one for each kilometre of the way there. */
  readonly landBase: number;
  readonly landPerKm: number;
  /** The same by plane. */
  readonly airBase: number;
  readonly airPerKm: number;
  /** From here on people fly, in kilometres. */
  readonly airFromKm: number;
  readonly night: number;
  /** Meals and local transport, for each day there. */
  readonly day: number;
  /** A ticket whose price nobody states, on the spot and online. */
  readonly ticket: number;
  readonly onlineTicket: number;
  /** Presence as a sponsor. */
  readonly booth: number;
};
