package org.compactdesk.state;

import java.util.List;

/** The changes of name that staff have entered; whoever keeps them answers. */
public interface EnteredNames {

    /** In the order in which they were entered; of one day the last counts. */
    List<NameChange> all();
}
