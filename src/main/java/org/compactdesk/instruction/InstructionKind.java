package org.compactdesk.instruction;

/** The acts that staff start by instruction. Messages for people: {@code act.<KIND>}. */
public enum InstructionKind {
    EXTEND_DEADLINE,
    MOVE_MEETING,
    STOP_DISPATCH,
    RESUME_DISPATCH,
    CLOSE_CAMPAIGN,
    CHANGE_FOCAL_POINT,
    STATE_WITHDRAWS,
    ADDRESSED_IN_ERROR,
    SEND_AGAIN,
    SEND_FAILED_AGAIN,
    TRY_GIVEN_UP_AGAIN,
    ISSUE_CORRIGENDUM,
    WRITE_LETTER,
    RECTIFY
}
