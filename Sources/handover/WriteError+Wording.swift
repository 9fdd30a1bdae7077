import Redaction

extension WriteError {
  /// The code in brackets.
  var code: SafeText {
    switch reason {
    case .foreignFolder: "foreign-folder"
    case .otherResult, .insideResult: "other-result"
    case .inUse: "folder-in-use"
    case .isThere: "file-exists"
    case .leak: "leak"
    default: "cannot-write"
    }
  }

  /// How a run ends that met it.
  var exitCode: ExitCode {
    switch reason {
    case .readerLeft: .readerLeft
    case .foreignFolder, .otherResult, .insideResult, .inUse, .noName, .isThere: .wrongUse
    // The door for customers' words has a hole: that is no trouble of the disk but a fault of the tool.
    case .leak: .fault
    default: .cannotWrite
    }
  }

  /// The message of one line; `nil` where silence is right.
  var message: SafeText? {
    guard reason != .readerLeft else { return nil }
    let place = path.map { SafeText(name: $0) } ?? "standard output"
    if case .leak(let leak) = reason {
      var folder = path ?? ""
      while folder.count > 1, folder.hasSuffix("/") { folder.removeLast() }
      let file: SafeText = leak.file.isEmpty ? "" : "/\(name: leak.file)"
      return "\(path == nil ? place : SafeText(name: folder))\(file):\(leak.line): error: \(leak.sentence) [\(code)]"
    }
    return "\(place): error: \(sentence) [\(code)]"
  }

  /// The next step, where there is one.
  var advice: SafeText? {
    switch reason {
    case .foreignFolder: "name another folder, or add --force to put the report beside what is there"
    case .otherResult(let kind): "name another folder, or add --force to put this in the place of \(kind.definite)"
    case .insideResult: "name a folder beside it, or add --force if nobody will verify it any more"
    case .noParent: "make the folder above it first"
    case .noName: "name a folder of its own, such as Reports/latest"
    case .isALink: "name the folder or the file itself"
    case .isThere: "name another file, or add --force to replace it"
    case .leak: "this is a fault of the tool; without the words of people, with --replays 0, less can leak"
    case .mixed: "run the report again; until then handover verify names what does not fit"
    default: nil
    }
  }

  private var loss: SafeText { path == nil ? "the result cannot be shown" : "nothing was changed" }

  private var sentence: SafeText {
    switch reason {
    case .readerLeft: "the reader left"
    case .closed: "it is closed; \(loss)"
    case .noSpace: "no space is left; \(loss)"
    case .notAllowed: "writing here is not allowed; \(loss)"
    case .readOnly: "this disk cannot be written; \(loss)"
    case .tooLarge: "the file would be larger than this system allows; \(loss)"
    case .device: "the disk reports an error; \(loss)"
    case .tooManyOpen: "too many files are open; \(loss)"
    case .noParent: "the folder in which it should be made is not there"
    case .notAFolder: "a part of this name is a file, not a folder"
    case .isALink: "this is a link, and nothing is written through links"
    case .notAFile: "what stands there is not a file"
    case .isThere: "the file is already there; nothing was changed"
    case .noName: "this does not name a folder for a report"
    case .foreignFolder: "the folder is not empty and not a report; nothing was changed"
    case .otherResult(let kind): "the folder holds \(kind.noun), which only its own verb replaces; nothing was changed"
    case .insideResult(let kind):
      "the folder above holds \(kind.noun), which would not verify with another folder in it; nothing was changed"
    case .inUse: "another run is writing to this folder"
    case .gone: "the temporary folder of this run was taken away"
    case .mixed: "the disk failed while the report was replaced; some files are new, others old"
    case .leak(let leak): leak.sentence
    case .system(let number): "the system refused with its error \(number); \(loss)"
    }
  }
}
