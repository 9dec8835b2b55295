package fr.treille.engagement.versement;

import fr.treille.Session;
import fr.treille.socle.commun.Montant;
import fr.treille.socle.equipe.Role;
import fr.treille.socle.piece.FichiersDEssai;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Grappes whose expenses are justified. */
@Component
public class DepensesDEssai {

    private final DepensesService depenses;
    private final Session session;
    private final Clock horloge;

    DepensesDEssai(DepensesService depenses, Session session, Clock horloge) {
        this.depenses = depenses;
        this.session = session;
        this.horloge = horloge;
    }

    /** Without changing who is signed in: 1 000 euros by each OG, certified the day before, and the sum of them with its visa today. */
    public void justifier(long grappe) {
        session.sansChanger(Role.COORDINATION_ARS, () -> {
            var hier = LocalDate.now(horloge).minusDays(1);
            depenses.depenses(grappe)
                    .organismes()
                    .forEach(og -> depenses.enregistrer(nouvel(grappe, og.finess(), hier, Montant.euros(1_000), "")));
            depenses.enregistrer(nouvel(
                    grappe,
                    "",
                    LocalDate.now(horloge),
                    depenses.depenses(grappe).somme(),
                    ""));
            return grappe;
        });
    }

    static EtatDepensesSaisie nouvel(long grappe, String og, LocalDate le, Montant montant, String remarque) {
        return new EtatDepensesSaisie(
                grappe,
                og,
                EtatDepensesSaisie.NOUVEAU,
                "Mme Dupuis, directrice",
                le,
                montant,
                remarque,
                "état.pdf",
                FichiersDEssai.pdf("état " + og));
    }
}
