package fr.treille.suivi.apport.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import fr.treille.dossier.grappe.GrappeFiche;
import fr.treille.socle.commun.Formats;
import fr.treille.socle.commun.ui.Badge;
import fr.treille.socle.commun.ui.Messages;
import fr.treille.socle.equipe.AgentConnecte;
import fr.treille.socle.equipe.Droits;
import fr.treille.suivi.apport.ApportFiche;
import fr.treille.suivi.apport.ApportService;
import fr.treille.suivi.apport.EtatApport;
import fr.treille.suivi.mesure.MesureService;
import fr.treille.suivi.mesure.PeriodeService;
import fr.treille.suivi.usage.ui.SectionUsage;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;

/** What porteurs give by themselves, in the Usages tab of a grappe: the links, and what is to be validated. */
@Component
public class ApportsGrappe implements SectionUsage {

    private final ApportService apports;
    private final PeriodeService periodes;
    private final MesureService mesures;
    private final Clock horloge;

    ApportsGrappe(ApportService apports, PeriodeService periodes, MesureService mesures, Clock horloge) {
        this.apports = apports;
        this.periodes = periodes;
        this.mesures = mesures;
        this.horloge = horloge;
    }

    @Override
    public com.vaadin.flow.component.Component section(GrappeFiche grappe, Runnable rafraichir) {
        var titre = new Div(new H2("Apports du porteur"));
        titre.addClassName("apports-titre");
        var section = new Div(titre);
        section.addClassName("apports-grappe");
        if (suivre()) {
            var demander = new Button(
                    "Demander les mesures au porteur",
                    clic -> new LienDialog(grappe, apports, periodes.periodes(grappe.id()), horloge, rafraichir)
                            .open());
            demander.addThemeVariants(ButtonVariant.LUMO_SMALL);
            titre.add(demander);
        }
        var liens = apports.apports(grappe.id());
        if (liens.isEmpty()) {
            section.add(new Paragraph(
                    "Aucun lien n’a été envoyé au porteur. Par un lien sans compte, il saisit lui-même les"
                            + " mesures de sa grappe et joint ses justificatifs\u00A0; un agent les valide."));
        }
        liens.forEach(lien -> section.add(carte(grappe, lien, rafraichir)));
        return section;
    }

    private static boolean suivre() {
        return AgentConnecte.courant().peut(Droits.SUIVRE);
    }

    private Div carte(GrappeFiche grappe, ApportFiche lien, Runnable rafraichir) {
        var titre = new Div(
                new Span("Période du " + Formats.date(lien.debut()) + " au " + Formats.date(lien.fin())), badge(lien));
        titre.addClassName("apports-lien-titre");
        var carte = new Div(titre, new Paragraph(details(lien)));
        carte.addClassName("apports-lien");
        carte.getElement().setAttribute("role", "group");
        carte.getElement().setAttribute("aria-label", "Lien envoyé à " + lien.nom());
        if (!lien.motifRenvoi().isEmpty() && lien.etat() == EtatApport.OUVERT) {
            carte.add(new Paragraph("Renvoyé au porteur\u00A0: " + lien.motifRenvoi()));
        }
        var gestes = new Div();
        gestes.addClassName("apports-gestes");
        if (lien.remplies() > 0) {
            var examiner = new Button(
                    lien.etat() == EtatApport.ENVOYE && suivre() ? "Examiner et valider" : "Voir la saisie",
                    clic -> new ApportDialog(grappe, lien, apports, mesures, horloge, rafraichir).open());
            examiner.addThemeVariants(
                    lien.etat() == EtatApport.ENVOYE ? ButtonVariant.LUMO_PRIMARY : ButtonVariant.LUMO_TERTIARY);
            gestes.add(examiner);
        }
        if (suivre() && (lien.etat() == EtatApport.OUVERT || lien.etat() == EtatApport.ENVOYE)) {
            var revoquer = new Button("Révoquer le lien", clic -> revoquer(lien, rafraichir));
            revoquer.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
            gestes.add(revoquer);
        }
        if (gestes.getComponentCount() > 0) {
            carte.add(gestes);
        }
        return carte;
    }

    private static String details(ApportFiche lien) {
        var texte = new StringBuilder("Envoyé à " + lien.nom() + " (" + lien.courriel() + ") par " + lien.creePar()
                + " le " + Formats.dateHeure(lien.creeLe()) + ". ");
        if (lien.etat() == EtatApport.OUVERT) {
            texte.append(lien.expire() ? "Expiré le " : "Valable jusqu’au ")
                    .append(Formats.date(Formats.jour(lien.expireLe().minusSeconds(1))))
                    .append(". ");
        }
        var envoyeLe = lien.envoyeLe();
        var closLe = lien.closLe();
        var usage = lien.dernierUsage();
        if (envoyeLe != null && lien.etat() != EtatApport.OUVERT) {
            texte.append("Reçu le ").append(Formats.dateHeure(envoyeLe)).append(". ");
        }
        if (closLe != null) {
            texte.append(lien.etat().libelle())
                    .append(" par ")
                    .append(lien.closPar())
                    .append(" le ")
                    .append(Formats.dateHeure(closLe))
                    .append(". ");
        }
        texte.append(usage == null ? "Jamais ouvert. " : "Dernier usage le " + Formats.dateHeure(usage) + ". ");
        return texte.append(Formats.nombre(lien.remplies()))
                .append(lien.remplies() > 1 ? " mesures, " : " mesure, ")
                .append(lien.preuves())
                .append(lien.preuves() > 1 ? " justificatifs." : " justificatif.")
                .toString();
    }

    private static Badge badge(ApportFiche lien) {
        if (lien.expire()) {
            return new Badge("Expiré", Badge.Ton.ALERTE);
        }
        return new Badge(
                lien.etat().libelle(),
                switch (lien.etat()) {
                    case OUVERT -> Badge.Ton.NEUTRE;
                    case ENVOYE -> Badge.Ton.EN_COURS;
                    case VALIDE -> Badge.Ton.REUSSI;
                    case REVOQUE -> Badge.Ton.ECHEC;
                });
    }

    private void revoquer(ApportFiche lien, Runnable rafraichir) {
        Messages.confirmer(
                "Révoquer ce lien\u00A0?",
                List.of(
                        lien.nom() + " ne pourra plus l’ouvrir, dès maintenant.",
                        lien.remplies() == 0
                                ? "Rien n’y est saisi."
                                : "Ce qui y est saisi reste visible ici, et ne sera pas enregistré comme mesures."),
                "Révoquer le lien",
                () -> {
                    Messages.essayer(() -> {
                        apports.revoquer(lien.id());
                        Messages.succes("Le lien est révoqué.");
                    });
                    rafraichir.run();
                });
    }
}
