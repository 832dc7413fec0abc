/** An answer of a mutation that changed nothing, or that tells among what the client must choose: it leaves an audit row of a read. */
export abstract class NothingChanged {
  /** This answer as one of them, of an operation that may change something. */
  static as<Answer extends object>(answer: Answer): Answer {
    return Object.assign(Object.create(NothingChanged.prototype) as object, answer) as Answer;
  }
}
