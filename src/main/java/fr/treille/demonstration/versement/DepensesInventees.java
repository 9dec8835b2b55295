package fr.treille.demonstration.versement;

import fr.treille.engagement.versement.DepensesService;
import fr.treille.engagement.versement.EtatDepensesSaisie;
import fr.treille.socle.commun.Montant;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The statements of expenses of an invented grappe near its end: certified by its first OG, awaited of the others. */
@Component
@Profile("demonstration | test")
public class DepensesInventees {

    private static final int PAR_ESSMS = 11_840;
    private static final int IL_Y_A = 12;

    private final DepensesService depenses;
    private final Clock horloge;

    DepensesInventees(DepensesService depenses, Clock horloge) {
        this.depenses = depenses;
        this.horloge = horloge;
    }

    /** Of a grappe whose convention is signed. */
    public void certifier(long grappe) {
        depenses.depenses(grappe).organismes().stream()
                .findFirst()
                .ifPresent(og -> depenses.enregistrer(new EtatDepensesSaisie(
                        grappe,
                        og.finess(),
                        EtatDepensesSaisie.NOUVEAU,
                        "Dominique Essai, direction financière",
                        LocalDate.now(horloge).minusDays(IL_Y_A),
                        Montant.euros((long) PAR_ESSMS * og.essms()),
                        "",
                        "etat-certifie.csv",
                        ("Poste;Euros\nLogiciel et usage;" + PAR_ESSMS * og.essms() + "\n")
                                .getBytes(StandardCharsets.UTF_8))));
    }
}
