package fr.treille.suivi.action;

import java.time.YearMonth;
import java.util.Map;

/** Where actions are decided: what the points answer to those who only know their identifiers. */
public interface OrigineActions {

    /** @throws fr.treille.socle.commun.Refus when there is no such point in the caller's périmètre */
    void exigerPoint(long pointId);

    /** The month of each point of a grappe, by its identifier. */
    Map<Long, YearMonth> moisDesPoints(long grappeId);
}
