package org.keywork.shell;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.datepicker.DatePicker.DatePickerI18n;
import java.text.DateFormatSymbols;
import java.util.List;
import java.util.Locale;

/** Chooses a day, written and named as on the pages: the day before the month in English too, the week from Monday on. */
public class DayPicker extends DatePicker {
    private static final int MONTHS = 12;

    public DayPicker() {
        var language = Languages.current();
        setLocale(language.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? Locale.UK : language);
        var names = DateFormatSymbols.getInstance(getLocale());
        setI18n(new DatePickerI18n()
                .setMonthNames(List.of(names.getMonths()).subList(0, MONTHS))
                .setWeekdays(fromSunday(names.getWeekdays()))
                .setWeekdaysShort(fromSunday(names.getShortWeekdays()))
                .setFirstDayOfWeek(1)
                .setToday(getTranslation("shell.day.today"))
                .setCancel(getTranslation("shell.cancel")));
    }

    /** Of the Java library’s array the first is empty. */
    private static List<String> fromSunday(String[] names) {
        return List.of(names).subList(1, names.length);
    }
}
