//! Live pages: a stream that says that something has changed, never what. The page then asks for what it shows, so that
//! nothing can be missed, doubled or seen by the wrong eyes.
