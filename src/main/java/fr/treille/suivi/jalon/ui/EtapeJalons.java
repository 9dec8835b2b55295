package fr.treille.suivi.jalon.ui;

import fr.treille.dossier.grappe.GrappeFiche;
import fr.treille.dossier.grappe.StatutGrappe;
import fr.treille.dossier.grappe.ui.EtapeGrappe;
import fr.treille.socle.equipe.AgentConnecte;
import fr.treille.socle.equipe.Droits;
import fr.treille.suivi.jalon.Calendrier;
import fr.treille.suivi.jalon.JalonFiche;
import fr.treille.suivi.jalon.JalonService;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Once the convention is signed: plan the milestones, then date those that are late. */
@Component
class EtapeJalons implements EtapeGrappe {

    private final JalonService jalons;
    private final Clock horloge;

    EtapeJalons(JalonService jalons, Clock horloge) {
        this.jalons = jalons;
        this.horloge = horloge;
    }

    /** What is late comes before what the convention waits for. */
    @Override
    public int rang() {
        return 70;
    }

    @Override
    public Optional<Etape> prochaine(GrappeFiche grappe, Runnable rafraichir) {
        if (grappe.statut() != StatutGrappe.CONVENTIONNEE) {
            return Optional.empty();
        }
        var calendrier = jalons.calendrier(grappe.id());
        var prochain = calendrier.prochain();
        if (calendrier.closLe() != null) {
            return Optional.empty();
        }
        if (prochain == null && calendrier.pistes().stream().allMatch(EtapeJalons::vide)) {
            return Optional.of(
                    etape(grappe, "Prévoir les jalons du projet avec le porteur.", null, "Prévoir les jalons"));
        }
        return prochain == null || !prochain.enRetard(LocalDate.now(horloge))
                ? Optional.empty()
                : Optional.of(etape(grappe, phrase(calendrier, prochain), prochain.prevu(), "Dater le jalon"));
    }

    private static boolean vide(fr.treille.suivi.jalon.PisteFiche piste) {
        return piste.jalons().stream().allMatch(jalon -> jalon.date() == null);
    }

    private static String phrase(Calendrier calendrier, JalonFiche jalon) {
        return "Le jalon «\u00A0" + jalon.type().libelle() + "\u00A0»"
                + (jalon.vagueId() == null
                        ? ""
                        : " de la vague «\u00A0"
                                + calendrier.piste(jalon.vagueId()).nom() + "\u00A0»")
                + " est passé\u00A0: enregistrer sa date réelle, ou le décaler avec un motif.";
    }

    private static Etape etape(
            GrappeFiche grappe, String phrase, @org.jspecify.annotations.Nullable LocalDate echeance, String action) {
        return Etape.vers(
                grappe,
                OngletJalons.CHEMIN,
                phrase,
                echeance,
                AgentConnecte.courant().peut(Droits.SUIVRE) ? action : null);
    }
}
