package fr.treille.pilotage.relance.regle;

import java.util.List;
import org.springframework.stereotype.Component;

/** The rules by which reminders leave, for whom writes them without being signed in. */
@Component
public class ReglesActives {

    private final RegleRelanceRepository regles;

    ReglesActives(RegleRelanceRepository regles) {
        this.regles = regles;
    }

    /** The active ones of a région, by name. */
    public List<RegleFiche> deLaRegion(String regionCode) {
        return regles.findByRegionCodeOrderByNom(regionCode).stream()
                .map(RegleRelance::fiche)
                .filter(regle -> regle.contenu().active())
                .toList();
    }
}
