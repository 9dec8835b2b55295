package fr.treille.socle.equipe.affectation;

import fr.treille.socle.equipe.affectation.couverture.Couverture;
import java.util.List;
import java.util.Map;

/** How many grappes of the caller's périmètre territoires hold and agents answer for: the module of the grappes answers. */
public interface GrappesDesTerritoires {

    /** Those that have an ESSMS, by territoires and status. In one statement. */
    List<Couverture.GrappesComptees> comptees();

    /** By agent in charge, on the ARS's side or on the GRADeS's. In one statement. */
    Map<Long, Long> enCharge();
}
