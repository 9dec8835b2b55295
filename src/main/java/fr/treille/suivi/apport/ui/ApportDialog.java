package fr.treille.suivi.apport.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import fr.treille.dossier.grappe.GrappeFiche;
import fr.treille.socle.commun.Bornes;
import fr.treille.socle.commun.Formats;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.commun.temps.PlageDates;
import fr.treille.socle.commun.ui.Champs;
import fr.treille.socle.commun.ui.ChampsRefusables;
import fr.treille.socle.commun.ui.Messages;
import fr.treille.socle.equipe.AgentConnecte;
import fr.treille.socle.equipe.Droits;
import fr.treille.socle.piece.ui.LienPiece;
import fr.treille.suivi.apport.ApportFiche;
import fr.treille.suivi.apport.ApportService;
import fr.treille.suivi.apport.EtatApport;
import fr.treille.suivi.mesure.EssmsSuivi;
import fr.treille.suivi.mesure.MesureService;
import java.time.Clock;
import java.time.LocalDate;

/** What a porteur gave, beside what is recorded: an agent accepts all of it, or sends it back with a motive. */
class ApportDialog extends Dialog {

    /** Rows shown before they scroll by themselves. */
    private final ApportFiche lien;

    private final ApportService apports;
    private final LocalDate aujourdhui;
    private final Runnable ensuite;

    ApportDialog(
            GrappeFiche grappe,
            ApportFiche lien,
            ApportService apports,
            MesureService mesures,
            Clock horloge,
            Runnable ensuite) {
        this.lien = lien;
        this.apports = apports;
        this.aujourdhui = LocalDate.now(horloge);
        this.ensuite = ensuite;
        setHeaderTitle("Apport de " + lien.nom() + ", période du " + Formats.date(lien.debut()) + " au "
                + Formats.date(lien.fin()));
        setWidth("60rem");
        add(new LignesApport(apports, lien, grappe.id(), mesures), pieces(mesures));
        getFooter().add(new Button("Fermer", clic -> close()));
        if (lien.etat() == EtatApport.ENVOYE && AgentConnecte.courant().peut(Droits.SUIVRE)) {
            var renvoyer = new Button("Renvoyer au porteur", clic -> demanderMotif());
            var valider = new Button("Valider et enregistrer", clic -> valider());
            valider.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            valider.setDisableOnClick(true);
            getFooter().add(renvoyer, valider);
        }
    }

    private Div pieces(MesureService mesures) {
        var preuves = apports.preuves(lien.id());
        var section = new Div(new H3("Justificatifs"));
        if (preuves.isEmpty()) {
            section.add(new Paragraph("Le porteur n’en a pas joint."));
        } else {
            var liste = new UnorderedList();
            var cibles = mesures.cibles(lien.grappeId());
            var noms = EssmsSuivi.noms(mesures.essms(lien.grappeId()));
            preuves.forEach(preuve -> {
                var piece = preuve.piece();
                liste.add(new ListItem(
                        new LienPiece(
                                piece,
                                piece.nom() + " (" + Formats.taille(piece.taille()) + ")",
                                () -> apports.contenu(lien.id(), piece.id())),
                        new Span("\u00A0: " + preuve.portee().enClair(cibles, noms))));
            });
            section.add(liste);
        }
        return section;
    }

    private void valider() {
        try {
            var bilan = apports.valider(lien.id());
            close();
            Messages.succes("L’apport est validé\u00A0: " + bilan.enClair() + ". Le porteur en est averti.");
        } catch (Refus refus) {
            Messages.erreur(refus.message());
            close();
        }
        ensuite.run();
    }

    private void demanderMotif() {
        var champs = new ChampsRefusables();
        var motif = champs.ajouter("motif", new TextArea("Ce qui est à revoir"));
        motif.setRequiredIndicatorVisible(true);
        motif.setMaxLength(Bornes.NOTE);
        motif.setWidthFull();
        var jusquAu = champs.ajouter("jusquAu", Champs.echeance("Valable jusqu’au", PlageDates.ECHEANCE, aujourdhui));
        jusquAu.setRequiredIndicatorVisible(true);
        jusquAu.setValue(aujourdhui.plusDays(ApportService.JOURS_PROPOSES));
        var demande = new Dialog();
        demande.setHeaderTitle("Renvoyer au porteur");
        demande.setWidth("34rem");
        demande.add(
                new Paragraph(
                        "Le porteur reçoit ce motif et un nouveau lien\u00A0; l’ancien ne sert plus. Sa saisie est gardée."),
                motif,
                jusquAu);
        var renvoyer = new Button("Renvoyer au porteur", clic -> {
            if (!champs.essayer(() -> {
                if (jusquAu.isEmpty()) {
                    throw Refus.surChamp("jusquAu", "Dites jusqu’à quel jour le lien sert.");
                }
                apports.renvoyer(lien.id(), motif.getValue(), jusquAu.getValue());
            })) {
                return;
            }
            demande.close();
            close();
            Messages.succes("L’apport est renvoyé au porteur, avec un nouveau lien.");
            ensuite.run();
        });
        renvoyer.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        demande.getFooter().add(new Button("Annuler", clic -> demande.close()), renvoyer);
        demande.open();
    }
}
