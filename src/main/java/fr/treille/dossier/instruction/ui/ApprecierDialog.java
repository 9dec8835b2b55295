package fr.treille.dossier.instruction.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import fr.treille.dossier.grappe.GrappeFiche;
import fr.treille.dossier.instruction.AppreciationService;
import fr.treille.dossier.instruction.Examen;
import fr.treille.dossier.instruction.critere.AppreciationSaisie;
import fr.treille.dossier.instruction.critere.Controle;
import fr.treille.dossier.instruction.critere.Controle.Niveau;
import fr.treille.socle.commun.Bornes;
import fr.treille.socle.commun.ui.Formulaire;
import fr.treille.socle.commun.ui.Messages;
import java.util.function.Supplier;

/** A person finds whether a criterion holds, before the facts and the rule, and says why. */
class ApprecierDialog extends Dialog {

    private final Formulaire<AppreciationSaisie> formulaire = new Formulaire<>(AppreciationSaisie.class);

    /** @param relire what the checks say now, when somebody else changed something meanwhile */
    ApprecierDialog(
            GrappeFiche grappe,
            Controle controle,
            AppreciationService service,
            Supplier<Examen> relire,
            Runnable ensuite) {
        setHeaderTitle("Apprécier «\u00A0" + controle.regle() + "\u00A0»");
        setWidth("38rem");
        var faits = new Paragraph(controle.constat());
        var source = new Paragraph("Source\u00A0: " + controle.source() + ".");
        source.addClassName("texte-secondaire");
        var deja = new Paragraph(controle.appreciationEnClair());
        deja.setVisible(controle.appreciation() != null);
        var satisfait = formulaire.lier(
                new RadioButtonGroup<String>(
                        "Ce critère est", Niveau.SATISFAIT.libelle(), Niveau.NON_SATISFAIT.libelle()),
                AppreciationSaisie::satisfait,
                choisi -> choisi == null ? null : choisi.equals(Niveau.SATISFAIT.libelle()),
                tenu -> tenu == null ? null : (tenu ? Niveau.SATISFAIT : Niveau.NON_SATISFAIT).libelle());
        formulaire.exiger(AppreciationSaisie::satisfait, "Dites si le critère est satisfait.");
        var motif = formulaire.lier(new TextArea("Motif"), AppreciationSaisie::motif);
        motif.setRequiredIndicatorVisible(true);
        motif.setMaxLength(Bornes.MOTIF);
        motif.setMinRows(2);
        motif.setWidthFull();
        motif.setHelperText(
                "Affiché sous le critère, avec votre nom et la date. L’appréciation tombe si les faits changent.");
        formulaire.afficher(depart(grappe.id(), grappe.version(), controle));
        var enregistrer = new Button("Enregistrer l’appréciation", clic -> {
            if (formulaire.enregistrer(service::apprecier, () -> {
                var examen = relire.get();
                var actuel =
                        examen.controle(controle.critere(), controle.objet()).orElse(controle);
                faits.setText(actuel.constat());
                deja.setText(actuel.appreciationEnClair());
                deja.setVisible(actuel.appreciation() != null);
                return depart(grappe.id(), examen.version(), actuel);
            })) {
                close();
                Messages.succes("L’appréciation est enregistrée.");
                ensuite.run();
            }
        });
        enregistrer.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var champs = new Div(faits, source, deja, satisfait, motif);
        champs.addClassName("complements-champs");
        add(champs);
        getFooter().add(new Button("Annuler", clic -> close()), enregistrer);
    }

    private static AppreciationSaisie depart(long grappeId, int version, Controle controle) {
        return new AppreciationSaisie(
                grappeId,
                version,
                controle.critere(),
                controle.objet(),
                controle.trouvee(),
                controle.constat(),
                null,
                "");
    }
}
