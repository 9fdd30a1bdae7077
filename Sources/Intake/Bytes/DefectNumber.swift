import Conversations

extension ExportFormat {
  /// The position of the format in the list of all, from zero; as for codes of defects.
  var number: Int { unsafe Int(unsafeBitCast(self, to: UInt8.self)) }
}

extension DefectCode {
  /// The position of the code in the list of all, from zero.
  ///
  /// An enum of fewer than 256 cases without values is a byte that holds just this; equality by the words of the codes
  /// would cost a call and a comparison of texts.
  var number: Int { unsafe Int(unsafeBitCast(self, to: UInt8.self)) }
}
