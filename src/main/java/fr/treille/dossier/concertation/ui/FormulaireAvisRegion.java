package fr.treille.dossier.concertation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import fr.treille.dossier.concertation.AvisRegionSaisie;
import fr.treille.dossier.concertation.ConcertationService;
import fr.treille.dossier.concertation.SensAvis;
import fr.treille.socle.commun.Bornes;
import fr.treille.socle.commun.ui.Formulaire;
import fr.treille.socle.commun.ui.Messages;
import fr.treille.socle.commun.ui.SaisieEnCours;

/** The opinion of the reader's agency on a file that another one carries. */
class FormulaireAvisRegion extends Div implements BeforeLeaveObserver {

    private final ConcertationService service;
    private final long grappeId;
    private final Runnable ensuite;
    private final Formulaire<AvisRegionSaisie> formulaire = new Formulaire<>(AvisRegionSaisie.class);
    private boolean donne;

    /** @param ensuite called once it is given */
    FormulaireAvisRegion(ConcertationService service, long grappeId, Runnable ensuite) {
        this.service = service;
        this.grappeId = grappeId;
        this.ensuite = ensuite;
        addClassNames("instruction-avis", "formulaire-avis");
        var choix = new RadioButtonGroup<SensAvis>("Avis");
        choix.setItems(SensAvis.values());
        choix.setItemLabelGenerator(SensAvis::libelle);
        choix.setRequiredIndicatorVisible(true);
        formulaire.lier(choix, AvisRegionSaisie::sens);
        var motif = new TextArea("Motif");
        motif.setWidthFull();
        motif.setMinRows(2);
        motif.setMaxLength(Bornes.MOTIF);
        motif.setValueChangeMode(ValueChangeMode.ON_BLUR);
        motif.setHelperText("L’agence qui porte le dossier le lit. Il est demandé si l’avis n’est pas favorable.");
        formulaire.lier(motif, AvisRegionSaisie::motif);
        var bouton = new Button("Donner l’avis", clic -> donner());
        bouton.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(new H2("Avis de votre agence"), choix, motif, bouton);
        formulaire.afficher(service.avis(grappeId));
    }

    private void donner() {
        donne = formulaire.enregistrer(service::donner, () -> service.avis(grappeId));
        if (donne) {
            Messages.succes("L’avis de votre agence est donné.");
            ensuite.run();
        }
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent depart) {
        SaisieEnCours.demander(depart, () -> !donne && formulaire.modifiee());
    }
}
