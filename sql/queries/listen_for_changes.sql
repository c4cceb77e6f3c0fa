-- Tell me when a board changes: the session then receives one JSON line per publication.
LISTEN spinboard;
