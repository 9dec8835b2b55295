package fr.treille.suivi.jalon.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Svg;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import fr.treille.dossier.grappe.GrappeFiche;
import fr.treille.dossier.grappe.GrappeService;
import fr.treille.dossier.grappe.StatutGrappe;
import fr.treille.dossier.grappe.ui.OngletGrappe;
import fr.treille.socle.commun.Formats;
import fr.treille.socle.commun.ui.Champs;
import fr.treille.socle.equipe.AgentConnecte;
import fr.treille.socle.equipe.Droits;
import fr.treille.suivi.jalon.Calendrier;
import fr.treille.suivi.jalon.JalonService;
import fr.treille.suivi.jalon.VagueFiche;
import fr.treille.suivi.jalon.VagueService;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** The milestones of a grappe: drawn, in a table, and what slipped. */
@org.springframework.stereotype.Component
class OngletJalons implements OngletGrappe {

    static final String CHEMIN = "jalons";

    private final JalonService jalons;
    private final VagueService vagues;
    private final GrappeService grappes;
    private final Clock horloge;

    OngletJalons(JalonService jalons, VagueService vagues, GrappeService grappes, Clock horloge) {
        this.jalons = jalons;
        this.vagues = vagues;
        this.grappes = grappes;
        this.horloge = horloge;
    }

    @Override
    public int ordre() {
        return 71;
    }

    @Override
    public String titre() {
        return "Jalons";
    }

    @Override
    public String chemin() {
        return CHEMIN;
    }

    @Override
    public Groupe groupe() {
        return Groupe.SUIVI;
    }

    @Override
    public boolean visible(GrappeFiche grappe) {
        return grappe.statut() == StatutGrappe.CONVENTIONNEE;
    }

    @Override
    public Component contenu(GrappeFiche grappe, Runnable rafraichir) {
        var calendrier = jalons.calendrier(grappe.id());
        var aujourdhui = LocalDate.now(horloge);
        var modifiable = calendrier.closLe() == null && AgentConnecte.courant().peut(Droits.SUIVRE);
        var contenu = new Div(faits(calendrier), frise(calendrier, aujourdhui));
        contenu.addClassName("jalons");
        var titre = new Div(new H2("Dates"));
        titre.addClassName("jalon-titre");
        if (modifiable) {
            var ajouter = new Button("Ajouter une vague", clic -> vague(calendrier, null, rafraichir));
            ajouter.addThemeVariants(ButtonVariant.LUMO_SMALL);
            titre.add(ajouter);
        }
        contenu.add(
                titre,
                new TableJalons(
                        calendrier, aujourdhui, jalons, rafraichir, vague -> vague(calendrier, vague, rafraichir)),
                new TableGlissements(jalons.glissements(grappe.id())));
        return contenu;
    }

    private void vague(Calendrier calendrier, @Nullable VagueFiche vague, Runnable rafraichir) {
        new VagueDialog(calendrier, vague, grappes.membres(calendrier.grappeId()), vagues, rafraichir).open();
    }

    private static Component faits(Calendrier calendrier) {
        var marque = calendrier.marque();
        var fin = calendrier.finDeploiement();
        var solde = calendrier.solde();
        var signee = calendrier.signeeLe();
        var clos = calendrier.closLe();
        var faits = new Div(
                Champs.information("Convention signée le", signee == null ? "" : Formats.date(signee)),
                Champs.information(
                        "Repère de l’appel",
                        marque == null ? "" : Formats.date(marque.jour()) + " (" + marque.enPhrase() + ")"),
                Champs.information("Fin du déploiement", fin(calendrier, fin)),
                Champs.information(
                        "Solde au plus tôt",
                        solde == null
                                ? "Inconnu\u00A0: la dernière VSR n’a pas de date"
                                : Formats.date(solde) + " (dernière VSR + " + calendrier.mesureMois()
                                        + "\u00A0mois de mesure)"));
        if (clos != null) {
            faits.add(Champs.information("Suivi clos le", Formats.date(clos)));
        }
        faits.addClassName("jalon-faits");
        return faits;
    }

    private static String fin(Calendrier calendrier, @Nullable LocalDate fin) {
        var marque = calendrier.marque();
        if (fin == null) {
            return "";
        }
        var date = Formats.date(fin) + (calendrier.deploye() ? "" : " (prévue)");
        var ecart = marque == null ? 0 : ChronoUnit.DAYS.between(marque.jour(), fin);
        return ecart > 0 ? date + ", " + Formats.nombre(ecart) + "\u00A0j après le repère" : date;
    }

    private static Component frise(Calendrier calendrier, LocalDate aujourdhui) {
        var frise = new Div(new Svg(Gantt.svg(calendrier, aujourdhui)));
        frise.addClassName("jalon-frise");
        return frise;
    }
}
