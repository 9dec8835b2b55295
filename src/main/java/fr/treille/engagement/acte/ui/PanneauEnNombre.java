package fr.treille.engagement.acte.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import fr.treille.engagement.acte.GenreActe;
import fr.treille.engagement.acte.nombre.ActeVerifie;
import fr.treille.engagement.acte.nombre.ActesEnNombreService;
import fr.treille.engagement.acte.nombre.DemandeEnNombre;
import fr.treille.engagement.acte.nombre.GesteActes;
import fr.treille.socle.commun.Formats;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.commun.ui.Messages;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.LongConsumer;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** Many documents of a kind: who is ready, what each of the others lacks, then the buttons that make them or send them. */
public class PanneauEnNombre extends Div {

    private final ActesEnNombreService service;
    private final GenreActe genre;
    private final String effet;
    private final LongConsumer suivre;
    private final ListeActesEnNombre liste;
    private final Div signature = new Div();
    private final Span combien = new Span();
    private final Map<GesteActes, Button> boutons = new LinkedHashMap<>();
    private List<ActeVerifie> lignes = List.of();
    private @Nullable ChoixSignataire signataire;
    private String cle = UUID.randomUUID().toString();

    /**
     * @param aVerifier labels of {@link ActeVerifie#resume()} that have a column, beside the amount
     * @param onglet tab of a grappe where its document is
     * @param effet what sending one does, in a sentence
     * @param suivre called with the work that was asked
     */
    public PanneauEnNombre(
            ActesEnNombreService service,
            GenreActe genre,
            List<String> aVerifier,
            String onglet,
            String effet,
            LongConsumer suivre) {
        this.service = service;
        this.genre = genre;
        this.effet = effet;
        this.suivre = suivre;
        this.liste = new ListeActesEnNombre(genre, onglet, aVerifier, () -> lignes);
        addClassName("en-nombre");
        liste.choisies().addValueChangeListener(choix -> compter());
        combien.getElement().setAttribute("role", "status");
        var barre = new Div(signature, combien);
        barre.addClassName("barre-selection");
        for (var geste : GesteActes.values()) {
            var bouton = new Button(geste.libelle(), clic -> confirmer(geste));
            boutons.put(geste, bouton);
            barre.add(bouton);
        }
        bouton(GesteActes.GENERER).addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(barre, liste);
    }

    private Button bouton(GesteActes geste) {
        return java.util.Objects.requireNonNull(boutons.get(geste));
    }

    /**
     * Checks these again, and chooses those that are ready.
     *
     * @param choisis the only ones to choose, null for all that are ready
     */
    public void verifier(Collection<Long> grappes, @Nullable Collection<Long> choisis) {
        lignes = service.verifier(genre.code(), grappes);
        cle = UUID.randomUUID().toString();
        signature.removeAll();
        signataire = lignes.stream()
                .map(ActeVerifie::signataires)
                .filter(possibles -> !possibles.isEmpty())
                .findFirst()
                .map(possibles -> new ChoixSignataire(possibles, null))
                .orElse(null);
        if (signataire != null) {
            signature.add(signataire);
        }
        liste.actualiser();
        liste.choisies().clear();
        liste.choisies()
                .select(lignes.stream()
                        .filter(ligne -> choisis == null ? ligne.prete() : choisis.contains(ligne.objetId()))
                        .toList());
        compter();
    }

    private List<ActeVerifie> choisies(Predicate<ActeVerifie> lesquelles) {
        // in the list's order: the numbers follow it
        return lignes.stream()
                .filter(liste.choisies().getValue()::contains)
                .filter(lesquelles)
                .toList();
    }

    private void compter() {
        var pretes = choisies(ActeVerifie::prete).size();
        var aEnvoyer = choisies(ActeVerifie::aEnvoyer).size();
        var choisies = liste.choisies().getValue().size();
        combien.setText(Formats.nombre(choisies) + (choisies > 1 ? " choisies" : " choisie") + ", dont "
                + Formats.nombre(pretes) + " à générer et " + Formats.nombre(aEnvoyer) + " à envoyer");
        bouton(GesteActes.GENERER).setEnabled(pretes > 0);
        bouton(GesteActes.GENERER_ET_ENVOYER).setEnabled(pretes > 0);
        bouton(GesteActes.ENVOYER).setEnabled(aEnvoyer > 0);
    }

    private void confirmer(GesteActes geste) {
        if (geste == GesteActes.ENVOYER) {
            confirmer(
                    geste,
                    choisies(ActeVerifie::aEnvoyer),
                    ligne -> ligne.courante() == null ? 0 : ligne.courante().id(),
                    ligne -> ligne.courante() == null ? 0 : ligne.courante().version());
        } else {
            confirmer(geste, choisies(ActeVerifie::prete), ActeVerifie::objetId, ActeVerifie::version);
        }
    }

    private void confirmer(
            GesteActes geste,
            List<ActeVerifie> concernees,
            ToLongFunction<ActeVerifie> id,
            ToIntFunction<ActeVerifie> version) {
        var versions = new LinkedHashMap<Long, Integer>();
        concernees.forEach(ligne -> versions.put(id.applyAsLong(ligne), version.applyAsInt(ligne)));
        var nombre = Formats.nombre(concernees.size()) + " "
                + (concernees.size() > 1 ? genre.nom().pluriel() : genre.nom().nom());
        var consequences = new ArrayList<String>();
        if (geste != GesteActes.ENVOYER) {
            consequences.add("Chaque document reçoit sa référence et son PDF est archivé tel quel.");
        }
        if (geste != GesteActes.GENERER) {
            consequences.add("Chaque document part à son destinataire, le contact opérationnel en copie. " + effet);
        }
        consequences.add(
                "Ce qui est refusé pour l’un n’empêche pas les autres\u00A0; le travail continue si vous quittez"
                        + " cette page.");
        Messages.confirmer(
                geste.libelle() + " " + nombre + "\u00A0?",
                consequences,
                geste.libelle() + " " + nombre,
                () -> lancer(geste, versions));
    }

    private void lancer(GesteActes geste, Map<Long, Integer> versions) {
        try {
            suivre.accept(service.lancer(new DemandeEnNombre(
                    genre.code(), geste, versions, signataire == null ? null : signataire.choisi(), cle)));
        } catch (Refus refus) {
            Messages.erreur(refus.message());
        }
    }
}
