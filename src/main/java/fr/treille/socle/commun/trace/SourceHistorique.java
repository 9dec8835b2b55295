package fr.treille.socle.commun.trace;

import java.util.List;

/**
 * A module's contribution to the history: which of its tables are followed, to whose page each of their changes belongs, and in
 * which words they are told. Implementations are beans. A new table is one here, the columns of {@link AgregatTrace} and {@code WITH
 * SYSTEM VERSIONING} in a migration, and a kind of things. What one row does not tell is a {@link RecueilTrace}.
 */
public interface SourceHistorique {

    /** The tables whose former versions tell the history of a kind of things; each kind is told by one module. */
    List<TableTracee> tables();
}
