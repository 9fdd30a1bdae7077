import Conversations

// What holds for a whole format, whatever stands in one export.

extension ExportFormat {
  /// Whether one identifier may stand for several sessions that lie days apart.
  var hasSessions: Bool {
    switch self {
    case .rasaEvents, .rasaTracker, .lexV2, .copilotStudioDataverse: true
    default: false
    }
  }

  /// Whether the format can hold what humans wrote.
  var showsHumans: Bool {
    switch self {
    case .handover, .rasaEvents, .rasaTracker, .intercomConversation, .googleInsightsUpload,
      .livepersonMessagingInteractions, .connectContactLensChat:
      true
    case .openaiMessages, .lexV2, .copilotStudioDataverse, .botframeworkTranscript, .mapped: false
    }
  }

  /// Whether a handover leaves a trace in the format, as an event or as the role of a human.
  var showsHandovers: Bool {
    switch self {
    case .openaiMessages, .mapped: false
    default: true
    }
  }

  /// Whether every conversation has an identifier of its own, so that one without is odd.
  var hasIdentifiers: Bool {
    switch self {
    case .openaiMessages, .googleInsightsUpload, .mapped: false
    default: true
    }
  }
}
