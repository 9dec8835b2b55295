package fr.treille.suivi.point.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import fr.treille.socle.commun.Bornes;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.commun.ui.Messages;
import fr.treille.socle.equipe.AgentLigne;
import fr.treille.suivi.point.PointFiche;
import fr.treille.suivi.point.RedactionService;
import fr.treille.suivi.point.bilan.Avancement;
import fr.treille.suivi.point.bilan.BilanSaisie;
import fr.treille.suivi.point.bilan.Meteo;
import fr.treille.suivi.point.bilan.NatureDifficulte;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What a point says beside its text, saved at each change: mood, who came, progress, decisions, difficulties. */
class BilanPoint {

    private final RedactionService service;
    private final Clock horloge;
    private final long pointId;
    private final boolean modifiable;
    private final Span etat = new Span();
    private final TextArea ordreDuJour = zone("Ordre du jour, un sujet par ligne");
    private final RadioButtonGroup<Meteo> meteo = new RadioButtonGroup<>();
    private final TextField meteoMotif = new TextField("Pourquoi");
    private final TextArea decisions = zone("Décisions, une par ligne");
    private final Map<NatureDifficulte, TextField> difficultes = new EnumMap<>(NatureDifficulte.class);
    private final List<Lot> lots = new ArrayList<>();
    private final Div corpsLots = lots();
    private final ChampsParticipants participants;
    private int version;

    private static Div lots() {
        var corps = new Div();
        corps.addClassName("suivi-lots");
        return corps;
    }

    private record Lot(Div ligne, TextField nom, IntegerField pourcent) {}

    BilanPoint(RedactionService service, PointFiche point, List<AgentLigne> agents, boolean modifiable, Clock horloge) {
        this.service = service;
        this.horloge = horloge;
        this.pointId = point.id();
        this.modifiable = modifiable;
        this.version = point.version();
        etat.getElement().setAttribute("role", "status");
        etat.addClassName("texte-secondaire");
        participants = new ChampsParticipants(
                point.bilan().participants(),
                agents,
                true,
                point.aVenir(LocalDateTime.now(horloge)),
                modifiable,
                this::enregistrer);
        ordreDuJour.setMaxLength(Bornes.SUJETS);
        ordreDuJour.setValue(point.bilan().ordreDuJour());
        meteo.setItems(Meteo.values());
        meteo.setRenderer(new com.vaadin.flow.data.renderer.ComponentRenderer<>(AffichagePoints::badge));
        meteo.setAriaLabel("Météo");
        meteo.setValue(point.bilan().meteo());
        meteo.setReadOnly(!modifiable);
        meteo.addValueChangeListener(choix -> signaler(choix.isFromClient()));
        meteoMotif.setValue(point.bilan().meteoMotif());
        meteoMotif.setMaxLength(Bornes.MOTIF);
        ecouter(meteoMotif);
        decisions.setValue(String.join("\n", point.bilan().decisions()));
        for (var nature : NatureDifficulte.values()) {
            var champ = new TextField(nature.libelle());
            champ.setValue(point.bilan().difficultes().getOrDefault(nature, ""));
            champ.setMaxLength(Bornes.NOTE);
            ecouter(champ);
            difficultes.put(nature, champ);
        }
        point.bilan().avancement().forEach(this::ajouter);
    }

    private TextArea zone(String libelle) {
        var zone = new TextArea();
        zone.setAriaLabel(libelle);
        zone.setPlaceholder(libelle);
        zone.setWidthFull();
        zone.setMinRows(3);
        zone.setValueChangeMode(ValueChangeMode.LAZY);
        zone.setValueChangeTimeout(900);
        zone.addValueChangeListener(saisie -> signaler(saisie.isFromClient()));
        return zone;
    }

    private void ecouter(TextField champ) {
        champ.setWidthFull();
        champ.setReadOnly(!modifiable);
        champ.setValueChangeMode(ValueChangeMode.ON_CHANGE);
        champ.addValueChangeListener(saisie -> signaler(saisie.isFromClient()));
    }

    private void signaler(boolean tape) {
        if (tape) {
            enregistrer();
        }
    }

    private void ajouter(Avancement avancement) {
        var nom = new TextField();
        nom.setAriaLabel("Lot");
        nom.setPlaceholder("Lot");
        nom.setMaxLength(Bornes.NOM);
        nom.setValue(avancement.lot());
        ecouter(nom);
        var pourcent = new IntegerField();
        pourcent.setAriaLabel("Avancement de " + (avancement.lot().isEmpty() ? "ce lot" : avancement.lot()) + ", en %");
        pourcent.setMin(0);
        pourcent.setMax(100);
        pourcent.setStep(5);
        pourcent.setStepButtonsVisible(true);
        pourcent.setSuffixComponent(new Span("%"));
        pourcent.setValue(avancement.pourcent());
        pourcent.setReadOnly(!modifiable);
        pourcent.addValueChangeListener(saisie -> signaler(saisie.isFromClient()));
        var ligne = new Div(nom, pourcent);
        var lot = new Lot(ligne, nom, pourcent);
        var retirer = new Button(new Icon("vaadin", "close-small"), clic -> {
            lots.remove(lot);
            corpsLots.remove(ligne);
            enregistrer();
        });
        retirer.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
        retirer.setAriaLabel("Retirer le lot " + avancement.lot());
        retirer.setVisible(modifiable);
        ligne.add(retirer);
        ligne.addClassName("suivi-lot");
        lots.add(lot);
        corpsLots.add(ligne);
    }

    /** What was to be talked about. */
    Component ouverture() {
        ordreDuJour.setReadOnly(!modifiable);
        return section("Ordre du jour", ordreDuJour);
    }

    Component decisions() {
        decisions.setReadOnly(!modifiable);
        return section("Décisions", decisions);
    }

    Component difficultes() {
        var natures = new Div();
        natures.addClassName("suivi-difficultes");
        difficultes.values().forEach(natures::add);
        return section("Difficultés", natures);
    }

    /** The column beside the text. */
    Component cote() {
        var ajouterLot = AffichagePoints.bouton(
                "Ajouter un lot", () -> ajouter(new Avancement("", 0)), ButtonVariant.LUMO_TERTIARY);
        ajouterLot.setVisible(modifiable);
        var cote = new Div(
                etat,
                section("Météo du projet", meteo, meteoMotif),
                section("Participants", participants),
                section("Avancement par lot", corpsLots, ajouterLot));
        cote.addClassName("suivi-cote");
        return cote;
    }

    private static Component section(String titre, Component... contenu) {
        var section = new Div(new H2(titre));
        section.add(contenu);
        section.addClassName("suivi-section");
        return section;
    }

    private void enregistrer() {
        try {
            version = service.enregistrer(valeur());
            etat.setText("enregistré à " + LocalTime.now(horloge).truncatedTo(ChronoUnit.MINUTES));
            etat.setClassName("texte-alerte", false);
        } catch (Refus refus) {
            etat.setText("non enregistré");
            etat.setClassName("texte-alerte", true);
            Messages.erreur(refus.message());
        }
    }

    /** Its version as last saved: what comes next is done on it. */
    int version() {
        return version;
    }

    private BilanSaisie valeur() {
        var dites = new EnumMap<NatureDifficulte, String>(NatureDifficulte.class);
        difficultes.forEach((nature, champ) -> dites.put(nature, champ.getValue()));
        return new BilanSaisie(
                pointId,
                version,
                meteo.getValue(),
                meteoMotif.getValue(),
                lots.stream()
                        .filter(lot -> !lot.nom().isEmpty())
                        .map(lot -> new Avancement(
                                lot.nom().getValue(),
                                lot.pourcent().isEmpty() ? 0 : lot.pourcent().getValue()))
                        .toList(),
                decisions.getValue().lines().toList(),
                dites,
                participants.valeur(),
                ordreDuJour.getValue());
    }
}
