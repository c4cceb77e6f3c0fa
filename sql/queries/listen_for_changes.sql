-- Subscribe to changes of boards: the session receives one JSON object per publication.
LISTEN spinboard;
