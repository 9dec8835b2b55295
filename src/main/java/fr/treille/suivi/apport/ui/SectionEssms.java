package fr.treille.suivi.apport.ui;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import fr.treille.referentiel.appel.regle.CibleFiche;
import fr.treille.socle.commun.TexteCherche;
import fr.treille.suivi.apport.ApportEssms;
import fr.treille.suivi.apport.ApportLigne;
import fr.treille.suivi.apport.ApportOuvert;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** An ESSMS of the form; its fields are made when it is opened: a grappe has up to a thousand of them. */
class SectionEssms extends Details {

    private final ApportEssms essms;
    private final String nom;
    private final ApportOuvert apport;
    private final UnaryOperator<ApportLigne> enregistrer;
    private final Runnable apres;
    private final Span etat = new Span();
    private final Div contenu = new Div();
    private final Map<String, ApportLigne> lignes = new LinkedHashMap<>();
    private final Map<CibleFiche, CarteMesure> cartes = new LinkedHashMap<>();
    private @Nullable DenominateursEssms denominateurs;

    /**
     * @param nom that tells it apart from the others
     * @param enregistrer keeps what is typed and gives it back as it is recorded
     * @param apres to call when something was recorded, or refused
     */
    SectionEssms(
            ApportEssms essms,
            String nom,
            ApportOuvert apport,
            UnaryOperator<ApportLigne> enregistrer,
            Runnable apres) {
        this.essms = essms;
        this.nom = nom;
        this.apport = apport;
        this.enregistrer = enregistrer;
        this.apres = apres;
        for (var cible : apport.cibles()) {
            lignes.put(cible.code(), apport.ligne(essms.finess(), cible.code()));
        }
        etat.addClassName("apport-etat");
        var titre = new Div(new Span(nom), etat);
        titre.addClassName("apport-titre");
        setSummary(titre);
        add(contenu);
        addClassName("apport-essms");
        setWidthFull();
        addOpenedChangeListener(ouverture -> {
            if (ouverture.isOpened()) {
                composer();
            }
        });
        dire();
    }

    private void composer() {
        if (denominateurs != null) {
            return;
        }
        var dernieres = apport.dernieres().stream()
                .filter(mesure -> mesure.finess().equals(essms.finess()))
                .collect(Collectors.toMap(mesure -> mesure.indicateur(), Function.identity(), (une, autre) -> autre));
        var communs = new DenominateursEssms(apport.cibles(), cible -> ligne(cible.code()), dernieres, this::reporter);
        denominateurs = communs;
        contenu.add(
                new Paragraph("FINESS " + essms.finess() + (essms.commune().isEmpty() ? "" : ", " + essms.commune())),
                communs);
        for (var cible : apport.cibles()) {
            var carte = new CarteMesure(
                    cible,
                    ligne(cible.code()),
                    Optional.ofNullable(dernieres.get(cible.code())),
                    communs,
                    this::garder,
                    this::dire);
            cartes.put(cible, carte);
            contenu.add(carte);
        }
    }

    /** Gives a denominator to all the measures that are counted out of it. */
    private void reporter(String denominateur) {
        cartes.forEach((cible, carte) -> {
            if (denominateur.equals(cible.denominateur())) {
                carte.garder();
            }
        });
        dire();
    }

    private ApportLigne garder(ApportLigne saisie) {
        var gardee = enregistrer.apply(saisie);
        lignes.put(gardee.indicateur(), gardee);
        return gardee;
    }

    private ApportLigne ligne(String indicateur) {
        return lignes.getOrDefault(indicateur, ApportLigne.vide(essms.finess(), indicateur));
    }

    private void dire() {
        long fautives = apport.cibles().stream().filter(this::fautive).count();
        etat.setText(
                fautives > 0
                        ? fautives + " à corriger"
                        : saisies() == apport.cibles().size()
                                ? "Complet"
                                : saisies() + " sur " + apport.cibles().size());
        apres.run();
    }

    String nom() {
        return nom;
    }

    /** How many of its measures are typed. */
    long saisies() {
        return lignes.values().stream().filter(ApportLigne::donnee).count();
    }

    /** Those that break a rule, or hold what is no number. */
    List<CibleFiche> aCorriger() {
        return apport.cibles().stream().filter(this::fautive).toList();
    }

    private boolean fautive(CibleFiche cible) {
        var carte = cartes.get(cible);
        return !ligne(cible.code()).refus().isEmpty() || carte != null && carte.illisible() != null;
    }

    /** Opens it where that measure is to be mended. */
    void corriger(CibleFiche cible) {
        setVisible(true);
        composer();
        setOpened(true);
        var carte = cartes.get(cible);
        if (carte != null) {
            carte.focus();
        }
    }

    boolean contient(String texte) {
        return TexteCherche.contient(essms.nom() + " " + essms.commune() + " " + essms.finess(), texte);
    }
}
